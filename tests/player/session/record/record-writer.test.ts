import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { sessionMachine } from '../../../../game/play/session/session-machine';
import { openRecord } from '../../../../game/player/session/record/open-record';
import { RecordKeeping } from '../../../../game/player/session/record/record-keeping';
import type { SessionKept } from '../../../../game/player/session/record/record-writer';
import { SessionRun } from '../../../../game/player/session/session-run';
import { openSessionState } from '../../../../game/player/session/session-state';
import { closingKept } from '../../../../game/player/session/steps/closing-kept';
import { de } from '../../../../game/player/words/de';
import { en } from '../../../../game/player/words/en';
import { StoreError, type StoreFault } from '../../../../game/ports/store-port';
import type { SessionRecord } from '../../../../game/record/session-record';
import { openWords } from '../../../../game/words/open-words';
import { playerDoubles, settled } from '../../player-doubles';

const camera = {
  kind: 'camera',
  camera: { label: 'test', width: 640, height: 480 },
  ...{ sourceId: null, modelSha256: null, runtime: 'test' },
} as const;

const sign = {
  at: '2026-11-22T09:30:00.000+01:00',
  by: 'parent',
  sign: 'neckBands',
  movement: null,
  side: null,
  answer: 'notSeen',
} as const;

async function keptWhere(
  putSession: () => Promise<void>,
  writings: 'once' | 'twice' = 'once',
): Promise<readonly SessionKept[]> {
  const { ports } = playerDoubles();
  const heard: SessionKept[] = [];
  const record = openRecord({ ...ports, store: { ...ports.store, putSession } }, camera, null, null, (kept) => {
    heard.push(kept);
  });
  if (writings === 'twice') record.take({ kind: 'unseen', sign });
  record.end('finished');
  await record.written();
  return heard;
}

const say = openWords({ en, de });
const told = (language: string, lines: ReturnType<typeof closingKept>) =>
  lines.map((line) => say(language)(line)).join(' ');

const FAULTS: readonly StoreFault[] = [
  'insecure',
  'unavailable',
  'quota',
  'timeout',
  'corrupt',
  'newer',
  'erased',
  'elsewhere',
];

describe('a session that is written', () => {
  it('is told as kept', async () => {
    expect(await keptWhere(async () => {})).toEqual(['yes']);
  });

  it.each(FAULTS)('is told with the reason when the store refuses it: %s (F25)', async (fault) => {
    expect(await keptWhere(() => Promise.reject(new StoreError(fault, 'in a test')))).toEqual([fault]);
  });

  it('is told as not taken when something else refuses it', async () => {
    expect(await keptWhere(() => Promise.reject(new Error('in a test')))).toEqual(['unavailable']);
  });
});

describe('a store that takes its time', () => {
  it('is given what came meanwhile in one piece, the newest, and not each state after the other', async () => {
    const { ports } = playerDoubles();
    const put: SessionRecord[] = [];
    const out: (() => void)[] = [];
    const putSession = (session: SessionRecord) => {
      put.push(session);
      return new Promise<void>((answer) => out.push(answer));
    };
    const record = openRecord({ ...ports, store: { ...ports.store, putSession } }, camera, null, null, () => {});
    for (let signs = 0; signs < 5; signs++) record.take({ kind: 'unseen', sign });
    const written = record.written();
    await settled();
    expect(put).toHaveLength(1);
    out.shift()?.();
    await settled();
    expect(put.map(({ unseen }) => unseen.length)).toEqual([1, 5]);
    record.end('finished');
    out.shift()?.();
    await settled();
    out.shift()?.();
    await written;
    expect(put.at(-1)).toMatchObject({ ending: 'finished', unseen: Array(5).fill(sign) });
  });
});

describe('a last write that the store refuses', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A record whose end is refused with this fault until `answers` says otherwise. */
  function refusedEnd(fault: StoreFault) {
    const { ports } = playerDoubles();
    const put: SessionRecord[] = [];
    const heard: SessionKept[] = [];
    const answers = { refuses: true };
    const putSession = async (session: SessionRecord) => {
      if (answers.refuses) throw new StoreError(fault, 'in a test');
      put.push(session);
    };
    const record = openRecord({ ...ports, store: { ...ports.store, putSession } }, camera, null, null, (kept) => {
      heard.push(kept);
    });
    record.end('finished');
    return { record, put, heard, answers };
  }

  it.each(['quota', 'timeout', 'unavailable', 'elsewhere'] as const)(
    'is tried again until it is taken, and then no more: %s (F25, F28)',
    async (fault) => {
      const { put, heard, answers } = refusedEnd(fault);
      await vi.advanceTimersByTimeAsync(12_000);
      expect(heard).toEqual([fault, fault, fault]);
      answers.refuses = false;
      await vi.advanceTimersByTimeAsync(60_000);
      expect(heard.slice(3)).toEqual(['yes']);
      expect(put).toEqual([expect.objectContaining({ ending: 'finished' })]);
    },
  );

  it.each(['erased', 'newer', 'corrupt', 'insecure'] as const)(
    'is not tried again where no later try can help: %s',
    async (fault) => {
      const { heard } = refusedEnd(fault);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(heard).toEqual([fault]);
    },
  );

  it('is not written after everything was erased, and is when the erasing was refused', async () => {
    const { record, put, answers } = refusedEnd('timeout');
    const goOn = await record.stopWriting();
    answers.refuses = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(put).toEqual([]);
    goOn();
    await record.written();
    expect(put).toHaveLength(1);
  });
});

describe('a listener that fails', () => {
  it('keeps no later state from being written', async () => {
    const { ports } = playerDoubles();
    const put: SessionRecord[] = [];
    const putSession = async (session: SessionRecord) => void put.push(session);
    const record = openRecord({ ...ports, store: { ...ports.store, putSession } }, camera, null, null, () => {
      if (put.length === 1) throw new Error('in a test');
    });
    record.take({ kind: 'unseen', sign });
    await expect(record.written()).rejects.toThrow('in a test');
    record.end('finished');
    await record.written();
    expect(put.map(({ ending }) => ending)).toEqual(['open', 'finished']);
  });
});

/** What is heard of a record that is written twice: the store takes the first and refuses the second. */
async function keptUntil(fault: StoreFault): Promise<readonly SessionKept[]> {
  let writings = 0;
  return keptWhere(async () => {
    writings += 1;
    if (writings > 1) throw new StoreError(fault, 'in a test');
  }, 'twice');
}

describe('a session whose end the store refuses', () => {
  it.each(FAULTS.filter((fault) => fault !== 'erased'))('is told as kept up to there: %s (F25)', async (fault) => {
    expect(await keptUntil(fault)).toEqual(['yes', { kept: 'beginning', why: fault }]);
  });

  it('is told as not kept where all was erased meanwhile', async () => {
    expect(await keptUntil('erased')).toEqual(['yes', 'erased']);
  });
});

const noNews = { played: () => {}, sidesKnown: () => {}, isSidesKnown: () => true };

/** A store whose writings are answered by hand: each call of an answer ends the oldest that is still out. */
function slowStore() {
  const { ports } = playerDoubles();
  const out: (() => void)[] = [];
  const putSession = () => new Promise<void>((answer) => out.push(answer));
  return { ports: { ...ports, store: { ...ports.store, putSession } }, answer: () => out.shift()?.() };
}

describe('what is told of a session', () => {
  it('is not what becomes of an older one after it', async () => {
    const { ports, answer } = slowStore();
    const actor = createActor(sessionMachine).start();
    const state = openSessionState(actor.getSnapshot());
    const feeling = { matches: () => true, hasTag: () => true, context: actor.getSnapshot().context };
    const snapshot = feeling as unknown as typeof state.snapshot.value;
    const keeping = new RecordKeeping({ state, ports, send: () => {} }, noNews);
    const older = new SessionRun(null, null);
    keeping.begin(snapshot, camera, older);
    keeping.end(snapshot, older);
    await settled();
    const newer = new SessionRun(null, null);
    keeping.begin(snapshot, camera, newer);
    answer();
    await settled();
    expect(state.kept.value).toBe('no');
    keeping.end(snapshot, newer);
    await settled();
    answer();
    await settled();
    expect(state.kept.value).toBe('yes');
  });
});

describe('a session of which the device has no room', () => {
  it('is tried again while the next one goes on: an erasing stops both, and a refused erasing resumes both (F25)', async () => {
    const { ports } = playerDoubles();
    const put: SessionRecord[] = [];
    let refuses = true;
    const putSession = async (session: SessionRecord) => {
      if (refuses) throw new StoreError('quota', 'in a test');
      put.push(session);
    };
    const actor = createActor(sessionMachine).start();
    const state = openSessionState(actor.getSnapshot());
    const feeling = { matches: () => true, hasTag: () => true, context: actor.getSnapshot().context };
    const snapshot = feeling as unknown as typeof state.snapshot.value;
    const context = { state, ports: { ...ports, store: { ...ports.store, putSession } }, send: () => {} };
    const keeping = new RecordKeeping(context, noNews);
    const older = new SessionRun(null, null);
    keeping.begin(snapshot, camera, older);
    keeping.end(snapshot, older);
    await settled();
    keeping.begin(snapshot, camera, new SessionRun(null, null));
    // The erasing stops both, and its refusal sets both going again.
    const goOn = await keeping.stop();
    refuses = false;
    goOn();
    await keeping.written();
    expect(put.map(({ ending }) => ending)).toEqual(['stopped', 'open']);
  });
});

describe('what the closing page says of the keeping', () => {
  it('is that nothing was kept with the practice face', () => {
    expect(closingKept('practice', 'made', 'no')).toEqual(['close.practice']);
  });

  it('is that it lies here with a camera', () => {
    expect(closingKept('camera', 'made', 'yes')).toEqual(['close.kept']);
  });

  it.each(FAULTS)('says what happened and offers the file: %s', (fault) => {
    const lines = closingKept('camera', 'made', fault);
    expect(lines).toHaveLength(2);
    expect(told('en', lines)).toContain('file');
    expect(told('de', lines)).toContain('Datei');
  });

  it('tells a full device from a browser that refuses', () => {
    expect(closingKept('camera', 'made', 'quota')).toContain('close.notKept.full');
    expect(closingKept('camera', 'made', 'unavailable')).toContain('close.notKept.refused');
  });

  it('is nothing where nothing was recorded, and nothing before the store has answered', () => {
    expect(closingKept('camera', 'none', 'no')).toEqual([]);
    expect(closingKept('camera', 'none', 'quota')).toEqual([]);
    expect(closingKept('camera', 'made', 'no')).toEqual([]);
  });

  it('is not sure where the device did not answer in time: it may still have kept it', () => {
    for (const kept of ['timeout', { kept: 'beginning', why: 'timeout' }] as const) {
      expect(told('en', closingKept('camera', 'made', kept))).toMatch(/^It is not certain that this session is kept/);
    }
  });

  it.each(FAULTS.filter((why) => why !== 'timeout'))(
    'is that only the end is missing where the beginning lies here: %s',
    (why) => {
      const lines = closingKept('camera', 'made', { kept: 'beginning', why });
      expect(lines).toHaveLength(2);
      expect(told('en', lines)).toMatch(/^The end of this session is not kept/);
      expect(told('de', lines)).toMatch(/^Das Ende dieser Sitzung ist .* nicht aufgehoben/);
    },
  );
});
