/** JSON as it is written, so that one key can stand twice and any text can take the place of a value. */
export type Node =
  | { is: 'object'; entries: { key: string; value: Node }[] }
  | { is: 'list'; items: Node[] }
  /** Written as it is. */
  | { is: 'raw'; text: string };

export function treeOf(data: unknown): Node {
  if (Array.isArray(data)) return { is: 'list', items: data.map(treeOf) };
  if (typeof data !== 'object' || data === null) return { is: 'raw', text: JSON.stringify(data) };
  return { is: 'object', entries: Object.entries(data).map(([key, value]) => ({ key, value: treeOf(value) })) };
}

export function writtenTree(node: Node): string {
  if (node.is === 'raw') return node.text;
  if (node.is === 'list') return `[${node.items.map(writtenTree).join(',')}]`;
  return `{${node.entries.map(({ key, value }) => `${JSON.stringify(key)}:${writtenTree(value)}`).join(',')}}`;
}

/** A place in a tree: what holds it, and its number there. */
export interface Slot {
  readonly holder: Extract<Node, { is: 'object' | 'list' }>;
  readonly at: number;
}

/** Every place below a node, the outermost first. */
export function slotsOf(node: Node): Slot[] {
  if (node.is === 'raw') return [];
  const children = node.is === 'list' ? node.items : node.entries.map(({ value }) => value);
  return [...children.map((_, at) => ({ holder: node, at })), ...children.flatMap(slotsOf)];
}

export function valueIn({ holder, at }: Slot): Node {
  const value = holder.is === 'list' ? holder.items[at] : holder.entries[at]?.value;
  return value ?? { is: 'raw', text: 'null' };
}

export function putIn({ holder, at }: Slot, value: Node): void {
  if (holder.is === 'list') holder.items[at] = value;
  else {
    const entry = holder.entries[at];
    if (entry !== undefined) entry.value = value;
  }
}
