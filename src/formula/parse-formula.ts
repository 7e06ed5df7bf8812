import type { Formula, FormulaCall, FormulaSign, Parsed } from '../domain/index.ts';

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
  if (text.length > LONGEST) return { ok: false, message: `a formula of ${text.length} characters is too long` };
  const tokens = tokenise(text);
  if (tokens === undefined) return unreadable(text);
  try {
    const reader = new Reader(tokens);
    const formula = reader.expression(0);
    reader.end();
    return { ok: true, value: formula };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, message: `"${text}": ${error.message}`, hint: 'expected such as "ceil(a * b / c)"' };
  }
}

function unreadable(text: string): Parsed<Formula> {
  return {
    ok: false,
    message: `"${text}" is no formula`,
    hint: 'expected names, numbers, + - * / ^, parentheses, and ceil, max or min',
  };
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

class Unreadable extends Error {}

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
    if (!/^[A-Za-z]/.test(token)) throw new Unreadable(`"${token}" is out of place`);
    return this.#tokens[this.#at] === '(' ? this.call(token) : { kind: 'name', name: token };
  }

  call(name: string): Formula {
    const arity = Object.hasOwn(CALLS, name) ? CALLS[name as FormulaCall] : undefined;
    if (arity === undefined) throw new Unreadable(`no function "${name}"`);
    this.expect('(');
    const of = [this.expression(0)];
    while (this.#tokens[this.#at] === ',') {
      this.#at++;
      of.push(this.expression(0));
    }
    this.expect(')');
    if (of.length < arity.least || of.length > arity.most) {
      throw new Unreadable(`"${name}" takes ${arity.most === 1 ? 'one argument' : 'two arguments or more'}`);
    }
    return { kind: 'call', call: name as FormulaCall, of };
  }

  take(): string {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw new Unreadable('it ends too early');
    return token;
  }

  expect(sign: string): void {
    const token = this.take();
    if (token !== sign) throw new Unreadable(`"${sign}" is missing before "${token}"`);
  }

  end(): void {
    const rest = this.#tokens[this.#at];
    if (rest !== undefined) throw new Unreadable(`"${rest}" is out of place`);
  }
}
