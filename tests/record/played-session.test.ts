import { expect, it } from 'vitest';
import { digestOf } from '../../game/caseload/review/session-digest';
import { playedSession } from '../../game/record/played-session';
import { sampleSession } from '../fixtures/records/sample-session';

/** More than a call takes arguments: a file may hold them, and is read whole. */
const MANY = 200_000;

it('a session of more blocks and answers than anybody plays is counted like any other (F32)', () => {
  const session = sampleSession();
  const [block, entry] = [session.blocks[0], session.diary[0]];
  if (block === undefined || entry === undefined) throw new Error('the sample has a block and an answer');
  const blocks = [...Array.from({ length: MANY }, () => ({ ...block, attempts: [] })), { ...block, endMs: 999_000 }];
  const startMs = Date.parse(session.startedAt);
  expect(playedSession({ ...session, blocks }).endedAtMs).toBe(startMs + 999_000);
  expect(playedSession({ ...session, blocks: [] }).endedAtMs).toBe(startMs);

  const diary = [...Array.from({ length: MANY }, () => ({ ...entry, pain: 2 })), { ...entry, pain: 7 }];
  expect(digestOf({ ...session, diary }).pain).toBe(7);
  expect(digestOf({ ...session, diary: [] }).pain).toBeNull();
});
