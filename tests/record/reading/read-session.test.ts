import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countedAttempts } from '../../../game/movement/attempt/judged-attempt';
import { NewerRecord } from '../../../game/record/reading/newer-record';
import { readSession } from '../../../game/record/reading/read-session';
import { SESSION_MIGRATIONS } from '../../../game/record/reading/session-migrations';
import { SESSION_SCHEMA_VERSION } from '../../../game/record/session-record';
import { DataError } from '../../../game/therapy/data-error';
import { sampleSession } from '../../fixtures/records/sample-session';

const stored = (version: number): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../fixtures/records/session-v${version}.json`, import.meta.url), 'utf8'));

/** The blocks of a stored session whose movements have no verdict yet, as they are read today. */
function blocksOf(raw: Record<string, unknown>): unknown {
  const blocks = raw.blocks as { attempts: object[] }[];
  const attempts = (all: object[]) => all.map((one) => ({ ...one, verdict: 'unknown', earned: null }));
  return blocks.map((block) => ({ ...block, attempts: attempts(block.attempts), limits: null, series: null }));
}

/** The same data with one place replaced. */
function withValueAt(path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(sampleSession()));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const place = keys.reduce((node, key) => node[key], copy);
  place[last] = value;
  return copy;
}

describe('reading a session', () => {
  it('gives back what was written', () => {
    const session = sampleSession();
    const read = readSession(JSON.parse(JSON.stringify(session)), 'session');
    expect(read.session).toEqual(session);
    expect(read.migrated).toEqual([]);
  });

  it.each([
    ['blocks.0.attempts.0.onsetMs', null, 'number'],
    ['blocks.0.attempts.0.quality.isolation', 1.5, '<=1'],
    ['blocks.0.task.holdMs', -5, '>=0'],
    ['blocks.0.scene', 'sea-cave', '"lantern-turtle"'],
    ['blocks.0.gateMs.sneeze', 12, '"blink"'],
    ['calibrations.0.rest.mouthWidth.median', 'wide', 'number'],
    ['calibrations.0.reach.wink', {}, '"closed-smile"'],
    ['startedAt', '28/03/2026', 'ISO 8601'],
    ['startedAt', '2026-99-99T10:00:00.000+01:00', 'ISO 8601'],
    ['endedAt', '2026-02-30T10:00:00Z', 'ISO 8601'],
    ['startedAt', '2026-03-28T25:00:00Z', 'ISO 8601'],
    ['diary.0.at', '2026-03-28T10:00:00+99:00', 'ISO 8601'],
    ['diary.0.pain', 11, '<=10'],
    ['rests.0.fissureIod.patientLeft', 'open', 'number'],
    ['rests.0.sureMs', -1, '>=0'],
    ['blocks.0.attempts.0.responses.eye', {}, '"eye.patientLeft"'],
    ['blocks.0.attempts.0.verdict', 'lost', '"givenBack"'],
    ['blocks.0.attempts.0.verdict', undefined, 'left out'],
    ['blocks.0.attempts.0.earned', 1.2, '<=1'],
    ['blocks.0.limits', undefined, 'left out'],
    ['blocks.0.limits.0.limitedBy', 'fog', '"light"'],
    ['blocks.0.limits.0.planned', -0.1, '>=0'],
    ['blocks.0.limits.0.sureFrom', -0.1, '>=0'],
    ['blocks.0.limits.0.sureFrom', undefined, 'left out'],
    ['blocks.0.series', undefined, 'left out'],
    ['blocks.0.series.0', { leftOut: 'rain' }, 'why it was left out'],
    ['attemptSeries', 'perhaps', '"kept"'],
    ['unseen.0.sign', 'frown', '"neckBands"'],
    ['ending', undefined, 'left out'],
  ])('refuses a bad %s and names path, value and what was expected (F32)', (path, value, expected) => {
    const broken = withValueAt(path, value);
    let refusal: unknown;
    try {
      readSession(broken, 'session');
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(DataError);
    expect(refusal).toMatchObject({ file: 'session', path: path.replace(/\.(\d+)/g, '[$1]'), value });
    expect((refusal as DataError).expected).toContain(expected);
  });

  it.each([[null], [[]], ['text'], [{}], [{ schemaVersion: '2' }], [{ schemaVersion: 0 }]])(
    'refuses %j as no record',
    (raw) => {
      expect(() => readSession(raw, 'session')).toThrow(DataError);
    },
  );

  it('refuses a record of a newer version and says so (F22, F31)', () => {
    const newer = { ...sampleSession(), schemaVersion: SESSION_SCHEMA_VERSION + 1 };
    expect(() => readSession(newer, 'session')).toThrow(NewerRecord);
    expect(() => readSession(newer, 'session')).toThrow(/newer Tiny Tides/);
  });

  it('keeps fields it does not know', () => {
    const read = readSession({ ...sampleSession(), weather: 'rain' }, 'session');
    expect(read.session).toMatchObject({ weather: 'rain' });
  });
});

describe('migrations', () => {
  it('lead from the first version to the newest, one step each', () => {
    expect(SESSION_MIGRATIONS.map(({ from, to }) => [from, to])).toEqual(
      Array.from({ length: SESSION_SCHEMA_VERSION - 1 }, (_, i) => [i + 1, i + 2]),
    );
  });

  it.each(SESSION_MIGRATIONS.map((m) => m.from))(
    'run on a record of version %i and change nothing stored (F22, F31)',
    (from) => {
      const raw = stored(from);
      const before = structuredClone(raw);
      const read = readSession(raw, 'session');
      expect(read.migrated.map((m) => m.from)).toEqual(SESSION_MIGRATIONS.map((m) => m.from).slice(from - 1));
      expect(read.session.schemaVersion).toBe(SESSION_SCHEMA_VERSION);
      expect(raw).toEqual(before);
    },
  );

  it('bring an empty diary and no ticks to a session of version 1, and keep the rest', () => {
    const raw = stored(1);
    expect(raw).not.toHaveProperty('diary');
    const { session } = readSession(raw, 'session');
    const told = { diary: [], unseen: [], rests: [], attemptSeries: 'notThen', blocks: blocksOf(raw) };
    expect(session).toEqual({ ...raw, schemaVersion: SESSION_SCHEMA_VERSION, ...told });
    expect(session.blocks[0]?.attempts).toHaveLength(1);
  });

  it('know nothing of the rests of a session of version 2, and keep the rest', () => {
    const raw = stored(2);
    expect(raw).not.toHaveProperty('rests');
    expect(readSession(raw, 'session').session).toEqual({
      ...raw,
      ...{ schemaVersion: SESSION_SCHEMA_VERSION, attemptSeries: 'notThen', rests: [], blocks: blocksOf(raw) },
    });
  });

  it('say that nobody knows which movements of version 3 counted, and still tell all of them as attempts', () => {
    const raw = stored(3);
    const { session } = readSession(raw, 'session');
    const told = { attemptSeries: 'notThen', blocks: blocksOf(raw) };
    expect(session).toEqual({ ...raw, schemaVersion: SESSION_SCHEMA_VERSION, ...told });
    const [block] = session.blocks;
    expect(block?.attempts).toMatchObject([{ verdict: 'unknown', earned: null }]);
    expect(countedAttempts(block?.attempts ?? [])).toEqual(block?.attempts);
  });

  it('say that nobody knows what could be told in the pictures of version 4, and keep the verdicts of play', () => {
    const raw = stored(4);
    const { session } = readSession(raw, 'session');
    const blocks = (raw.blocks as object[]).map((block) => ({ ...block, limits: null, series: null }));
    expect(session).toEqual({ ...raw, schemaVersion: SESSION_SCHEMA_VERSION, attemptSeries: 'notThen', blocks });
    expect(session.blocks[0]?.attempts).toMatchObject([{ verdict: 'counted', earned: 0.8 }]);
  });

  it('say that nobody knows from where on a change of version 5 was surely found, and keep from where it was judged', () => {
    const raw = stored(5);
    const [limit] = (raw.blocks as { limits: object[] }[])[0]?.limits ?? [];
    expect(limit).not.toHaveProperty('sureFrom');
    expect(readSession(raw, 'session').session.blocks[0]?.limits).toEqual([{ ...limit, sureFrom: null }]);
  });

  it('say that there were no curves in version 6, and keep the rest', () => {
    const raw = stored(6);
    const blocks = (raw.blocks as object[]).map((block) => ({ ...block, series: null }));
    const told = { schemaVersion: SESSION_SCHEMA_VERSION, attemptSeries: 'notThen', blocks };
    expect(readSession(raw, 'session').session).toEqual({ ...raw, ...told });
  });

  it.each([[null], ['many'], [[null]], [[{ attempts: 'many' }]], [[{ attempts: [7] }]]])(
    'refuse blocks that are %j by their place',
    (blocks) => {
      expect(() => readSession({ ...stored(3), blocks }, 'session')).toThrow(DataError);
      expect(() => readSession({ ...stored(3), blocks }, 'session')).toThrow(/blocks/);
    },
  );
});
