import {
  type Formula,
  type FormulaCall,
  type FormulaSign,
  type Message,
  type Parsed,
  refused,
} from '../domain/index.ts';

/** Longer formulas are no formulas; it also bounds how deep they nest. */
const LONGEST = 500;

const CALLS: Readonly<Record<FormulaCall, { readonly least: number; readonly most: number }>> = {
  ceil: { least: 1, most: 1 },
  max: { least: 2, most: 9 },
  min: { least: 2, most: 9 },
};

/** How tightly a sign binds; all of them group to the left. */
const BINDS: Readonly<Record<FormulaSign, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 };

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z][\w.]*)|([-+*/^(),]))/y;

/** Reads `ceil(throughput * messageSize / alternative.bandwidthPerNode)`: names, plain numbers, + - * / ^, and calls. */
export function parseFormula(text: string): Parsed<Formula> {
  if (text.length > LONGEST) return refused({ id: 'formula/too-long', gaps: { length: text.length } });
  const tokens = tokenise(text);
  if (tokens === undefined) return refused({ id: 'formula/none', gaps: { text } }, { id: 'formula/signs' });
  try {
    const reader = new Reader(tokens);
    const formula = reader.expression(0);
    reader.end();
    return { ok: true, value: formula };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return refused({ id: 'formula/unreadable', gaps: { text, why: error.why } }, { id: 'formula/such-as' });
  }
}

function tokenise(text: string): readonly string[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const found = TOKEN.exec(text);
    if (found === null) return undefined;
    tokens.push(found[0].trim());
  }
  return tokens;
}

/** Ends the walk; caught before it leaves this file. */
class Unreadable extends Error {
  readonly why: Message;

  constructor(why: Message) {
    super(why.id);
    this.why = why;
  }
}

function outOfPlace(token: string): Unreadable {
  return new Unreadable({ id: 'formula/out-of-place', gaps: { token } });
}

/** Walks the tokens once; what does not fit ends the walk. */
class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  expression(binding: number): Formula {
    let left = this.operand();
    for (;;) {
      const sign = this.#tokens[this.#at] as FormulaSign | undefined;
      const binds = sign === undefined ? undefined : BINDS[sign];
      if (sign === undefined || binds === undefined || binds <= binding) return left;
      this.#at++;
      left = { kind: 'operation', sign, left, right: this.expression(binds) };
    }
  }

  operand(): Formula {
    const token = this.take();
    if (/^\d/.test(token)) return { kind: 'number', value: Number(token) };
    if (token === '(') {
      const inner = this.expression(0);
      this.expect(')');
      return inner;
    }
    if (!/^[A-Za-z]/.test(token)) throw outOfPlace(token);
    return this.#tokens[this.#at] === '(' ? this.call(token) : { kind: 'name', name: token };
  }

  call(name: string): Formula {
    const arity = Object.hasOwn(CALLS, name) ? CALLS[name as FormulaCall] : undefined;
    if (arity === undefined) throw new Unreadable({ id: 'formula/no-function', gaps: { name } });
    this.expect('(');
    const of = [this.expression(0)];
    while (this.#tokens[this.#at] === ',') {
      this.#at++;
      of.push(this.expression(0));
    }
    this.expect(')');
    if (of.length < arity.least || of.length > arity.most) {
      throw new Unreadable({
        id: arity.most === 1 ? 'formula/one-argument' : 'formula/more-arguments',
        gaps: { name },
      });
    }
    return { kind: 'call', call: name as FormulaCall, of };
  }

  take(): string {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw new Unreadable({ id: 'formula/too-early' });
    return token;
  }

  expect(sign: string): void {
    const token = this.take();
    if (token !== sign) throw new Unreadable({ id: 'formula/missing', gaps: { sign, token } });
  }

  end(): void {
    const rest = this.#tokens[this.#at];
    if (rest !== undefined) throw outOfPlace(rest);
  }
}
