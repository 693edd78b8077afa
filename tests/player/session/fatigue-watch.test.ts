import { describe, expect, it } from 'vitest';
import type { RestingTone } from '../../../game/movement/findings/resting-tone';
import { FatigueWatch } from '../../../game/player/session/fatigue-watch';
import { sampleSession } from '../../fixtures/records/sample-session';

const [sample] = sampleSession().calibrations;
const [block] = sampleSession().blocks;
const [attempt] = block?.attempts ?? [];
const [coMovement] = block?.coMovements ?? [];
if (!sample || !block || !attempt || !coMovement) throw new Error('the sample lost its block');
const eye = (median: number) => ({ median, noiseSd: 0.0005 });
const calibration = {
  ...sample,
  rest: { ...sample.rest, 'palpebralFissure.patientLeft': eye(0.1), 'palpebralFissure.patientRight': eye(0.1) },
};

/** A rest of two seconds that ends after so many minutes, the left eye having lost a share of its opening. */
function rest(minute: number, lost: number, sureMs = 2000): RestingTone {
  return {
    ...{ startMs: minute * 60_000 - 2000, endMs: minute * 60_000, sureMs },
    fissureIod: { patientLeft: 0.1 * (1 - lost), patientRight: 0.1 },
    mouthCornerUpIod: { patientLeft: 0, patientRight: 0 },
  };
}

function fatigueAfter(...tones: readonly RestingTone[]) {
  const watch = new FatigueWatch(calibration);
  for (const tone of tones) {
    watch.rested(tone, 'betweenGames');
    watch.restEnded();
  }
  return watch.state();
}

describe('fatigue in a session', () => {
  it('is an eye that rests tighter by three spreads, whichever side it is', () => {
    expect(fatigueAfter(rest(1, 0.02), rest(3, 0.08))).toBe('fresh');
    expect(fatigueAfter(rest(1, 0.02), rest(3, 0.1))).toBe('restingTone');
  });

  it('is judged against how much this person’s rests wander by themselves', () => {
    const watch = new FatigueWatch(calibration);
    for (let i = 0; i < 8; i += 1) watch.rested(rest(i / 4, i % 2 === 0 ? 0.06 : -0.06), 'betweenAttempts');
    watch.rested(rest(3, 0.12), 'betweenGames');
    watch.restEnded();
    expect(watch.state()).toBe('fresh');
  });

  it('is never concluded from a rest that was too short or not seen', () => {
    expect(fatigueAfter(rest(1, 0.3, 1200))).toBe('fresh');
    const unseen = { ...rest(1, 0.3), fissureIod: { patientLeft: null, patientRight: null } };
    expect(fatigueAfter(unseen)).toBe('fresh');
    const watch = new FatigueWatch(calibration);
    watch.restEnded();
    expect(watch.state()).toBe('fresh');
  });

  it('is co-movement that rises over the blocks, in attempts that counted alone (Safety)', () => {
    const played = (verdict: 'counted' | 'givenBack') => {
      const watch = new FatigueWatch(calibration);
      for (const openMs of [200, 900, 1800]) {
        const startMs = 21_000;
        const moved = { ...attempt, verdict, onsetMs: 20_000, endMs: 25_000 };
        const along = { ...coMovement, startMs, endMs: startMs + openMs };
        watch.blockEnded({ ...block, attempts: [attempt, moved], coMovements: [along] });
      }
      return watch.state();
    };
    expect(played('counted')).toBe('coMovement');
    expect(played('givenBack')).toBe('fresh');
  });

  it('takes the last piece of a long rest: tone that goes down again is no fatigue', () => {
    const watch = new FatigueWatch(calibration);
    for (const tone of [rest(1, 0.2), rest(1.2, 0.01)]) watch.rested(tone, 'betweenGames');
    watch.restEnded();
    expect(watch.state()).toBe('fresh');
  });
});
