/**
 * Does several things one after the other, another one first in each round: whatever the machine does meanwhile meets each of
 * them alike. Out: what each gave, in the order in which they were given.
 */
export async function inTurn<Result>(round: number, steps: readonly (() => Promise<Result>)[]): Promise<Result[]> {
  const results: Result[] = [];
  for (let i = 0; i < steps.length; i++) {
    const which = (round + i) % steps.length;
    const step = steps[which];
    if (step) results[which] = await step();
  }
  return results;
}
