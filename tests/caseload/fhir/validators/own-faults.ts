import type { Validator } from './validators';

/** What the standard forbids and no validator here sees: two values of one choice, and lists without anything in them. */
export const ownFaults: Validator = (bundle) => faultsIn(bundle, 'Bundle');

function faultsIn(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const here = Object.keys(value).filter((key) => /^value[A-Z]/.test(key)).length > 1 ? [`${path}: two values`] : [];
  if (Array.isArray(value) && value.length === 0) return [`${path}: an empty list`];
  return [...here, ...Object.entries(value).flatMap(([key, inner]) => faultsIn(inner, `${path}.${key}`))];
}
