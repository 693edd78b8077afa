import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { NOT_WALKED } from '../../scripts/engine-docs/not-walked';
import type { FoundEngine } from '../../scripts/find-engines';
import { CAN_TRACK, named } from '../browser/page/open-tracker-page';
import { axeFindings } from '../browser/page/player-steps';
import type { Engine } from './engine-page';
import { playWithCamera, trackerWords } from './walks/camera';
import { patientIsKept, walkConsole } from './walks/console';
import { dialogFaults } from './walks/dialogs';
import { writesAfterAsking, writesAfterLeaving } from './walks/left-amid';
import { bringPlan, eraseAll, findPlanAgain, PLAN_CODE, wordsOfNothingKept } from './walks/plan-file';
import { walkPractice } from './walks/practice';
import { stands } from './walks/steps';

declare module 'vitest' {
  interface TaskMeta {
    /** The engine's name and version, for the table of what works where. */
    engine?: string;
  }
}

export interface EngineUnderTest<Programs> {
  readonly name: string;
  readonly found: FoundEngine<Programs>;
  launch(programs: Programs): Promise<Engine>;
  /** Where its tracker runs, as it says itself. */
  readonly tracker: RegExp;
}

/**
 * The walks of a person through the product in one engine, in one browser from the first to the last: what a walk keeps, the next finds.
 * The titles are the rows of the table of what works where.
 */
export function engineTests<Programs>({ name, found, launch, tracker }: EngineUnderTest<Programs>): void {
  if (found.kind === 'missing') {
    describe.skip(`${name} (skipped: no ${found.program})`, () => it('plays', () => {}));
    return;
  }
  describe(name, () => {
    let engine: Engine;
    const site = inject('siteAddress');
    const beganMs = performance.now();
    beforeAll(async () => {
      engine = await launch(found.programs);
    });
    afterAll(async () => {
      await engine?.close();
      console.log(`${engine?.version}: ${((performance.now() - beganMs) / 1000).toFixed(0)} s`);
    });
    const walk = (title: string, goes: () => Promise<void>, can = true) => {
      if (NOT_WALKED.some((one) => one.engine === name && one.walk === title)) return;
      it.skipIf(!can)(title, async ({ task }) => {
        task.meta.engine = engine.version;
        await goes();
      });
    };

    walk('the practice face, from the lagoon to the close', async () => {
      const { word, progress } = await walkPractice(engine.page, site);
      expect(word).toBe('done');
      expect(progress).toBeGreaterThan(0.5);
    });

    walk('dialogs by keyboard: the focus comes back, and none is higher than what is in it', async () => {
      expect(await dialogFaults(engine.page, site)).toEqual([]);
    });

    walk('the home page without a finding of axe', async () => {
      await stands(engine.page, 'home');
      expect(await axeFindings(engine.page)).toEqual([]);
    });

    walk('a plan’s file: what is none is refused, what is one is kept over a reload', async () => {
      expect(await bringPlan(engine.page, site)).toMatch(/package\.json/);
      await findPlanAgain(engine.page);
    });

    walk('the workbench, and the tracker in front of a camera', cameraShows, CAN_TRACK);
    async function cameraShows() {
      expect(await trackerWords(engine.page, site)).toMatch(tracker);
    }

    walk(named('a session in front of a camera, saved as a file'), sessionIsSaved, CAN_TRACK);
    async function sessionIsSaved() {
      const record = await playWithCamera(engine, site);
      console.log(`${name}: ${record.framesPerS?.toFixed(1)} pictures a second; ${record.runtime}`);
      expect(record).toMatchObject({ source: 'camera', runtime: expect.stringMatching(tracker) });
      expect(record.blocks.map(({ task }) => task.movement)).toEqual(['closed-smile']);
      expect(record.framesPerS).toBeGreaterThan(0);
    }

    walk('a page that is left while it reads, writes or waits for its turn keeps no other waiting', async () => {
      for (const amid of ['readonly', 'readwrite'] as const)
        expect(await writesAfterLeaving(engine.page, site, amid), amid).toBe(true);
      // Once is not every time.
      for (let time = 1; time <= 3; time += 1) expect(await writesAfterAsking(engine.page, site), `${time}`).toBe(true);
    });

    walk('erasing all that is kept', async () => {
      await engine.page.goto(site);
      await stands(engine.page, 'home');
      expect(await eraseAll(engine.page)).toBe('All is erased.');
      expect(await wordsOfNothingKept(engine.page)).not.toContain(PLAN_CODE);
    });

    walk('the therapist’s console, from empty to a signed code, and locked again', async () => {
      await walkConsole(engine.page, site);
      expect(await patientIsKept(engine.page)).toBe(true);
    });
  });
}
