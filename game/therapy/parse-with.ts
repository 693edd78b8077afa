import * as v from 'valibot';
import { DataError } from './data-error';

/**
 * Checks parsed JSON against a schema and gives it back typed; the first fault is thrown as a DataError. An unknown key
 * is an error too: a misspelt setting must not be ignored.
 */
export function parseWith<T extends v.GenericSchema>(schema: T, json: unknown, file: string): v.InferOutput<T> {
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  // For a missing or unknown key the input is the key's name: the value is at the end of the path.
  const value = issue.path ? issue.path.at(-1)?.value : issue.input;
  throw new DataError(file, pathOf(issue), value, expectedBy(issue, value));
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  let path = '';
  for (const { key } of issue.path ?? []) {
    path += typeof key === 'number' ? `[${key}]` : path === '' ? String(key) : `.${String(key)}`;
  }
  return path;
}

function expectedBy(issue: v.BaseIssue<unknown>, value: unknown): string {
  // Valibot's own messages begin with "Invalid"; ours already say what was expected.
  if (!issue.message.startsWith('Invalid')) return issue.message;
  if (issue.expected === 'never') return 'no such key';
  return value === undefined ? 'a value: it cannot be left out' : (issue.expected ?? issue.message);
}
