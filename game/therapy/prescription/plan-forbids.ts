/** Thrown for a request that the plan does not allow; it is not played. */
export class PlanForbids extends Error {
  constructor(
    readonly reason: 'movement' | 'level' | 'grade' | 'stage',
    detail: string,
  ) {
    super(`the plan does not allow it: ${detail}`);
    this.name = 'PlanForbids';
  }
}
