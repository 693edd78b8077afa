import type { Page } from 'playwright-core';
import { layoutFaults } from './layout-faults';
import { axeFindings } from './player-steps';

/** A state of the page that should not be as it is. */
export interface StateProblem {
  readonly state: string;
  readonly problem: unknown;
}

/** What axe finds serious on the page as it stands, and what of its layout a person would stumble over. */
export async function lookAt(page: Page, state: string): Promise<readonly StateProblem[]> {
  const problems: unknown[] = [...(await axeFindings(page)), ...(await layoutFaults(page))];
  return problems.map((problem) => ({ state, problem }));
}
