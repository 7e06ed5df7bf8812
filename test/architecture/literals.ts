import { type Node, type SourceModule, walk } from './source-tree.ts';

/** A text in code: a string, or the fixed parts of a template. */
export interface Literal {
  readonly place: string;
  /** One part for a string; a template has one more than it has gaps. */
  readonly parts: readonly string[];
  /** Under this key of an object. */
  readonly key: string | undefined;
  /** Made for a thrown error, which is a bug and never shown as it is. */
  readonly thrown: boolean;
  /** Of a tagged template, such as `html`. */
  readonly tag: string | undefined;
}

/** The texts of a module that are values: no module names, keys or types. */
export function literalsOf({ path, text }: SourceModule): readonly Literal[] {
  const found: Literal[] = [];
  const thrownUntil: number[] = [];
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  walk(text, (node, parent, key) => {
    if (node.type === 'ThrowStatement' || isError(node)) thrownUntil.push(node.end as number);
    const parts = partsOf(node);
    if (parts === undefined || parent === undefined || isName(parent, key)) return;
    found.push({
      place: `${path}:${lineOf(node.start)}`,
      parts,
      key: parent.type === 'Property' && key === 'value' ? keyOf(parent) : undefined,
      thrown: thrownUntil.some((end) => node.start < end),
      tag: parent.type === 'TaggedTemplateExpression' ? String((parent.tag as Node).name) : undefined,
    });
  });
  return found;
}

function partsOf(node: Node): readonly string[] | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return [node.value];
  if (node.type !== 'TemplateLiteral') return undefined;
  return (node.quasis as readonly { value: { cooked: string } }[]).map(({ value }) => value.cooked);
}

function isName(parent: Node, key: string): boolean {
  const isKey = (key === 'key' || key === 'property') && parent.computed !== true;
  return isKey || key === 'source' || parent.type.startsWith('TS');
}

/** `new SomethingError(…)`, thrown or handed on. */
function isError(node: Node): boolean {
  return node.type === 'NewExpression' && /Error$/.test(String((node.callee as Node).name));
}

function keyOf(property: Node): string | undefined {
  const key = property.key as Node;
  return String(key.name ?? key.value);
}
