/** Everything in a place that keeps things, as text that is the same only where every byte is. */
export function keptText(kept: ReadonlyMap<string, unknown>): string {
  return JSON.stringify(
    [...kept].sort(([a], [b]) => (a < b ? -1 : 1)),
    (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value),
  );
}
