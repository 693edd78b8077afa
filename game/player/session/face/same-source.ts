/** Whether two starts were starts of one source at one picture size. In: `sourceId` of each; null is the same as none, not even as itself. */
export function isSameSource(one: string | null, other: string | null): boolean {
  return one !== null && one === other;
}
