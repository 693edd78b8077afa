import type { Door, Input, Plain } from '../door';
import { bytesOf } from '../door';
import { HOSTILE_ALIKE, HOSTILE_JSON, HOSTILE_TEXTS } from './hostile-values';
import { type Node, putIn, slotsOf, treeOf, valueIn, writtenTree } from './json-tree';
import type { Recipe, Step } from './step';

/** Longest input that harm makes of a short one [letters or bytes]: the doors' own limits have tests of their own. */
const LONGEST = 600_000;

/** The input that a recipe makes for a door. The same recipe makes the same input, except where a seal is made anew. */
export async function inputOf(door: Door, { layer: which, sample, steps }: Recipe): Promise<Input> {
  const layer = door.layers[which % door.layers.length];
  const valid = layer?.valid[sample % layer.valid.length];
  if (layer === undefined || valid === undefined) throw new Error(`${door.name}: nothing valid to begin with`);
  return layer.wrap(steps.reduce(harmed, valid));
}

function harmed(plain: Plain, step: Step): Plain {
  if (plain.is === 'bytes') return { is: 'bytes', bytes: harmedBytes(plain.bytes, step) };
  const tree = plain.is === 'json' ? treeOrNull(plain.text) : null;
  const changed = tree === null ? null : harmedTree(tree, step);
  if (changed !== null) return { is: 'json', text: writtenTree(changed).slice(0, LONGEST) };
  return { ...plain, text: harmedText(plain.text, step).slice(0, LONGEST) };
}

/** Null once an earlier step has made it something else. */
function treeOrNull(text: string): Node | null {
  // What is deeper would end the recursion over the tree, and only of our own: harm goes on as text.
  if (text.length > LONGEST / 2 || text.includes('[[[[[[') || text.includes('{"a":{"a":')) return null;
  try {
    return treeOf(JSON.parse(text));
  } catch {
    // No JSON any more: it is harmed as text from here on.
    return null;
  }
}

/** Null for a step that is done to text. */
function harmedTree(root: Node, step: Step): Node | null {
  const slots = slotsOf(root);
  const slot = 'at' in step ? slots[step.at % Math.max(1, slots.length)] : undefined;
  if (slot === undefined) return step.do === 'value' ? { is: 'raw', text: HOSTILE_JSON[step.what] } : null;
  const { holder, at } = slot;
  const entry = holder.is === 'object' ? holder.entries[at] : undefined;
  switch (step.do) {
    case 'value':
      putIn(slot, { is: 'raw', text: HOSTILE_JSON[step.what] });
      return root;
    case 'alike': {
      const alike = HOSTILE_ALIKE[kindOf(valueIn(slot))];
      putIn(slot, { is: 'raw', text: alike[step.which % alike.length] ?? 'null' });
      return root;
    }
    case 'key':
      if (entry !== undefined) entry.key = step.key;
      return root;
    case 'addKey':
      if (holder.is === 'object')
        holder.entries.push({ key: step.key, value: { is: 'raw', text: HOSTILE_JSON[step.what] } });
      return root;
    case 'twice':
      if (holder.is === 'list') holder.items.splice(at, 0, valueIn(slot));
      else if (entry !== undefined) holder.entries.push({ ...entry });
      return root;
    case 'drop':
      if (holder.is === 'list') holder.items.splice(at, 1);
      else holder.entries.splice(at, 1);
      return root;
    case 'fill': {
      const inner = valueIn(slot);
      const list = inner.is === 'list' ? inner : holder.is === 'list' ? holder : null;
      const [first] = list?.items ?? [];
      if (list === null || first === undefined) return root;
      const times = Math.min(step.times, Math.ceil(LONGEST / 2 / writtenTree(first).length));
      list.items.push(...Array.from({ length: times }, () => first));
      return root;
    }
    case 'swap': {
      const other = slots[step.with % slots.length];
      if (other === undefined) return root;
      const [mine, theirs] = [valueIn(slot), valueIn(other)];
      // One inside the other would be a ring.
      const isInside =
        slotsOf(mine).some((s) => s.holder === other.holder) || slotsOf(theirs).some((s) => s.holder === holder);
      if (isInside) return root;
      putIn(slot, theirs);
      putIn(other, mine);
      return root;
    }
    case 'nudge': {
      const value = valueIn(slot);
      if (value.is === 'raw' && /^-?\d/.test(value.text)) putIn(slot, { is: 'raw', text: JSON.stringify(step.by) });
      return root;
    }
    default:
      return null;
  }
}

function kindOf(node: Node): keyof typeof HOSTILE_ALIKE {
  if (node.is !== 'raw') return node.is;
  if (/^"\d{4}-\d\d-\d\dT/.test(node.text)) return 'time';
  if (/^"\d{4}-\d\d-\d\d"/.test(node.text)) return 'day';
  if (node.text.startsWith('"')) return 'text';
  return /^-?\d/.test(node.text) ? 'number' : 'else';
}

function harmedText(text: string, step: Step): string {
  const at = 'at' in step ? step.at % (text.length + 1) : 0;
  switch (step.do) {
    case 'flip':
      return (
        text.slice(0, at) +
        String.fromCharCode(text.charCodeAt(at % Math.max(1, text.length)) ^ (1 << step.bit)) +
        text.slice(at + 1)
      );
    case 'cut':
      return text.slice(0, at) + text.slice(at + step.length);
    case 'end':
      return text.slice(0, at);
    case 'repeat':
      return text.slice(0, at) + text.slice(at, at + step.length).repeat(timesOf(step)) + text.slice(at + step.length);
    case 'insert':
      return text.slice(0, at) + HOSTILE_TEXTS[step.what] + text.slice(at);
    case 'value':
    case 'addKey':
      return text.slice(0, at) + HOSTILE_JSON[step.what] + text.slice(at);
    case 'key':
      return text.slice(0, at) + step.key + text.slice(at);
    case 'number':
    case 'nudge':
      return text.slice(0, at) + String(step.do === 'number' ? step.value : step.by) + text.slice(at + 1);
    default:
      return text.slice(at) + text.slice(0, at);
  }
}

function harmedBytes(bytes: Uint8Array, step: Step): Uint8Array {
  const at = 'at' in step ? step.at % Math.max(1, bytes.length) : 0;
  const with_ = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts)).subarray(0, LONGEST);
  switch (step.do) {
    case 'flip': {
      const copy = bytes.slice();
      if (copy.length > 0) copy[at] = (copy[at] ?? 0) ^ (1 << step.bit);
      return copy;
    }
    case 'number': {
      const copy = bytes.slice();
      for (let i = 0; i < step.bytes && at + i < copy.length; i += 1) {
        const place = step.end === 'big' ? step.bytes - 1 - i : i;
        copy[at + i] = Math.floor(step.value / 2 ** (8 * place)) & 0xff;
      }
      return copy;
    }
    case 'cut':
      return with_(bytes.subarray(0, at), bytes.subarray(at + step.length));
    case 'end':
      return bytes.slice(0, at);
    case 'repeat':
      return with_(
        bytes.subarray(0, at),
        ...Array.from({ length: timesOf(step) }, () => bytes.subarray(at, at + step.length)),
        bytes.subarray(at + step.length),
      );
    case 'insert':
      return with_(bytes.subarray(0, at), bytesOf({ is: 'text', text: HOSTILE_TEXTS[step.what] }), bytes.subarray(at));
    case 'value':
    case 'addKey':
      return with_(bytes.subarray(0, at), bytesOf({ is: 'text', text: HOSTILE_JSON[step.what] }), bytes.subarray(at));
    case 'drop':
      return with_(bytes, bytes);
    case 'fill':
      return with_(bytes, new Uint8Array(step.times));
    default:
      return with_(bytes.subarray(at), bytes.subarray(0, at));
  }
}

function timesOf({ length, times }: Extract<Step, { do: 'repeat' }>): number {
  return Math.min(times, Math.ceil(LONGEST / Math.max(1, length)));
}
