import type { Page } from 'playwright-core';
import { seal } from '../../engine-adapters/localforage/sealed-record';
import type { DetectionLimit } from '../../game/movement/co-movement/detection-limits';
import { MEASUREMENT_VERSION } from '../../game/movement/measurement-version';
import type { MovementTask } from '../../game/movement/movement-task';
import type { SessionRecord } from '../../game/record/session-record';
import { sessionRecord, startSession, stepSession } from '../../game/record/session-recorder';

/**
 * Keeps a session in the browser's store as a dim and distant picture leaves it: a walk without a camera makes none. The page reads
 * it when it next looks. Rejects when the store was never opened.
 */
export async function keepDimSession(page: Page): Promise<void> {
  await keepSession(page, dimSession());
}

/** Keeps any session in the browser's store, as it lies there. Rejects when the store was never opened. */
export async function keepSession(page: Page, session: SessionRecord): Promise<void> {
  await page.evaluate(putRaw, { key: `session/${session.id}`, raw: await seal(session) });
}

const QUIET: MovementTask['quietList'] = [
  { region: 'eye', side: 'patientLeft', direction: 'narrowing', allowance: 0.1, stated: true },
  { region: 'mouthCorner', side: 'patientRight', direction: 'any', allowance: 0.1, stated: true },
  { region: 'lowerLip', side: 'patientLeft', direction: 'any', allowance: 0.1, stated: true },
];

const TASK: MovementTask = {
  ...{ movement: 'brow-raise', affected: 'patientLeft', quietList: QUIET },
  ...{ target: 0.4, bandHalfWidth: 0.15, speedLimitPerS: 0.6, holdMs: 2000, releaseMs: 3000, symmetryTolerance: null },
};

/** What is hidden in turn by the light, by the distance, and altogether. */
const HIDDEN: readonly Pick<DetectionLimit, 'inForce' | 'sureFrom' | 'limitedBy'>[] = [
  { inForce: 0.14, sureFrom: 0.18, limitedBy: 'light' },
  { inForce: 0.22, sureFrom: 0.28, limitedBy: 'tooFar' },
  { inForce: null, sureFrom: null, limitedBy: 'unseen' },
];

function dimSession(): SessionRecord {
  const limits = QUIET.flatMap(({ region, side, direction, allowance }, i): DetectionLimit[] => {
    const hidden = HIDDEN[i];
    return hidden === undefined ? [] : [{ region, side, direction, planned: allowance, ...hidden }];
  });
  const begun = startSession({
    ...{
      id: '0f7c1c5e-6f0a-4a38-9b53-6f3a4f7f0009',
      playerId: null,
      startedAt: '2026-03-28T17:05:00.000+01:00',
      nowMs: 0,
    },
    ...{ measurementVersion: MEASUREMENT_VERSION, source: 'camera', modelSha256: null, runtime: 'a walk', plan: null },
    attemptSeries: 'off',
  });
  const block = { levelId: 'a-walk', scene: 'lantern-turtle', grade: 1, task: TASK, limits } as const;
  const played = stepSession(begun, { kind: 'blockBegan', block, nowMs: 0 });
  const rested = stepSession(played, { kind: 'blockEnded', last: null, nowMs: 60_000 });
  const endedAt = '2026-03-28T17:11:00.000+01:00';
  return sessionRecord(stepSession(rested, { kind: 'ended', ending: 'finished', endedAt, nowMs: 60_000 }));
}

/** Stands alone: it runs in the page. */
async function putRaw({ key, raw }: { readonly key: string; readonly raw: unknown }): Promise<void> {
  const database = await new Promise<IDBDatabase>((open, refuse) => {
    const asked = indexedDB.open('tiny-tides');
    asked.onsuccess = () => open(asked.result);
    asked.onerror = () => refuse(asked.error);
  });
  await new Promise<void>((done, refuse) => {
    const step = database.transaction('records', 'readwrite');
    step.oncomplete = () => done();
    step.onerror = () => refuse(step.error);
    step.objectStore('records').put(raw, key);
  });
  database.close();
}
