import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { examplePatients } from '../../../game/caseload/examples/example-patients';
import { CASELOAD_WORDS_DE } from '../../../game/caseload/words/de';
import { CASELOAD_WORDS_EN } from '../../../game/caseload/words/en';
import { GATE_REASONS } from '../../../game/movement/gate/gate-reason';
import { type AttemptSeries, MOMENT_MS, type SeriesMoment } from '../../../game/record/series/attempt-series';
import { unpackSeries } from '../../../game/record/series/pack-series';
import type { BlockRecord } from '../../../game/record/session-record';
import {
  activationInWords,
  attemptWords,
  eventInWords,
  flowInWords,
  quietInWords,
  timeInWords,
} from '../../../game/therapist/attempts/attempt-in-words';
import { attemptView, cameAlong } from '../../../game/therapist/attempts/attempt-view';
import { de } from '../../../game/therapist/words/de';
import { en } from '../../../game/therapist/words/en';
import { openWords } from '../../../game/words/open-words';
import { sampleSession } from '../../fixtures/records/sample-session';

const sayIn = openWords<typeof en>({ en, de });
const english = attemptWords('en', sayIn('en'), CASELOAD_WORDS_EN);
const german = attemptWords('de', sayIn('de'), CASELOAD_WORDS_DE);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const [block] = sampleSession().blocks;
if (block === undefined) throw new Error('the sample lost its block');

/** A series from a second before the sample's onset at 4 s until a second behind its end at 9.9 s. */
function seriesOf(differs: (atMs: number) => Partial<SeriesMoment>): AttemptSeries {
  const first = Math.ceil(3000 / MOMENT_MS);
  const moments = Array.from({ length: Math.floor(7900 / MOMENT_MS) }, (_, i): SeriesMoment => {
    const atMs = (first + i) * MOMENT_MS;
    const activation = Math.max(0, Math.min(0.4, (atMs - 4000) / 3000));
    return { activation, quiet: [0.1], notSure: [], flow: 'flowing', ...differs(atMs) };
  });
  return { startMs: first * MOMENT_MS, moments };
}

const within = (atMs: number, from: number, to: number) => atMs >= from && atMs < to;
const view = attemptView(
  block,
  0,
  seriesOf((atMs) => {
    if (within(atMs, 4880, 6100)) return { flow: 'calm' };
    if (within(atMs, 7000, 7200)) return { flow: 'notSure', notSure: ['blink', 'gaze'], quiet: [null] };
    return within(atMs, 8500, 8700) ? { flow: null, activation: null, quiet: [null] } : {};
  }),
);

describe('an attempt that is opened', () => {
  it('tells what happened in order, from its onset', () => {
    const told = view.events.map((event) => [Math.round(event.atMs / 100) / 10, event.kind]);
    expect(told).toEqual([
      [0, 'onset'],
      [0.7, 'cross'],
      [0.8, 'reached'],
      [0.9, 'along'],
      [0.9, 'calm'],
      [1.2, 'hold'],
      [3, 'notSure'],
      [4.1, 'release'],
      [4.5, 'noPicture'],
      [5.9, 'end'],
    ]);
  });

  it('says each event in words, and a reason is the true one', () => {
    const said = view.events.map((event) => plain(eventInWords(event, english)));
    expect(said).toEqual([
      'Onset',
      "Eye, patient's left: passes its allowance of 22 %",
      'Band reached',
      "Eye, patient's left: comes along, up to 27 %, until 2.1 s",
      'Calm, until 2.1 s',
      'Hold begins',
      'Not sure (blinks, looking away), until 3.2 s',
      'Release begins',
      'No picture, until 4.7 s',
      'Back at rest',
    ]);
    for (const event of view.events) expect(eventInWords(event, german)).not.toMatch(/{{|undefined/);
    for (const reason of GATE_REASONS) {
      const moment = { activation: 0, quiet: [], notSure: [reason], flow: 'notSure' } as const;
      expect(flowInWords(moment, german)).toMatch(/^nicht sicher: \S/);
    }
  });

  it('has no band reached where it was not, and its own allowance in force', () => {
    const low = attemptView(
      block,
      0,
      seriesOf(() => ({ activation: 0.1 })),
    );
    expect(low.events.some(({ kind }) => kind === 'reached')).toBe(false);
    expect(low.quiet[0]?.allowance).toBe(block.limits?.[0]?.inForce);
    expect(
      attemptView(
        { ...block, limits: null },
        0,
        seriesOf(() => ({})),
      ).quiet[0]?.allowance,
    ).toBe(0.22);
  });

  it('says what is under the cursor with its unit', () => {
    const [line] = view.quiet;
    if (line === undefined) throw new Error('the sample lost its line');
    expect(plain(activationInWords(0.42, view.band, english))).toBe(
      '42 % of the own reach; in the band of 25 % to 55 %',
    );
    expect(plain(activationInWords(null, view.band, english))).toBe('not known; band 25 % to 55 %');
    expect(plain(quietInWords(0.3, line, english))).toBe('30 % of the resting eye opening; past the allowed 26 %');
    expect(plain(quietInWords(0.2, line, german))).toBe('20 % der Lidspalte in Ruhe; erlaubt 26 %');
    expect(plain(quietInWords(null, line, english))).toBe('not sure; allowed 26 %');
    expect(timeInWords(1440, german)).toBe('1,4 s nach dem Beginn');
    expect(timeInWords(-600, english)).toBe('0.6 s before the onset');
  });
});

describe('the attempts of the example patients', () => {
  const blocks = examplePatients({ nowIso: '2026-11-26T10:00:00.000+01:00', levels: SHIPPED_LEVELS, seed: 1 }).flatMap(
    ({ sessions }) => sessions.flatMap(({ session }) => session.blocks),
  );
  const shown = (one: BlockRecord) =>
    one.attempts.map((_, at) => {
      const kept = one.series?.[at];
      if (kept === undefined || 'leftOut' in kept) throw new Error('an example attempt has no curve');
      return attemptView(one, at, unpackSeries(kept.packed, one.task.quietList.length, 'example', 'series'));
    });

  it('all have curves that go with their numbers', () => {
    let calm = 0;
    for (const one of blocks) {
      for (const [at, { moments, events, timesMs }] of shown(one).entries()) {
        const peak = Math.max(...moments.map(({ activation }) => activation ?? 0));
        expect(Math.abs(peak - (one.attempts[at]?.peakActivation ?? 0))).toBeLessThan(0.04);
        expect(timesMs[0]).toBeLessThan(-900);
        const isCalm = events.some(({ kind }) => kind === 'calm');
        expect(isCalm).toBe(cameAlong(one, at).length > 0);
        if (isCalm) calm += 1;
      }
    }
    expect(calm).toBeGreaterThan(20);
  });
});
