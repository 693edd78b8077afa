/**
 * The packed plan in the hash of an address, `#plan=…`; null when there is none. A hash stays in the browser: it is never
 * part of what is asked of a server.
 */
export function planInHash(hash: string): string | null {
  return /^#plan=(.*)$/.exec(hash)?.[1] ?? null;
}
