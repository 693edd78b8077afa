/** Whether two starts used the same source at the same picture size. In: `sourceId` of each; null equals nothing, not even another null. */
export function isSameSource(one: string | null, other: string | null): boolean {
  return one !== null && one === other;
}
