import { describe, expect, it } from 'vitest';
import { GATE_REASONS } from '../../game/movement/gate/gate-reason';
import { createJudge } from '../../game/movement/pipeline';
import { readRealClip, recordedRoomNames, recordedTruth } from '../bench/clips/real-clips';
import { quietTask } from '../bench/score/product-rule';
import { sharedIsThere } from '../browser/page/shared-data';
import { heldMs } from './practice-block';
import { recordedFace } from './recorded-faces';

const isThere = sharedIsThere('recordings/manifest.json');

describe.skipIf(!isThere)(
  isThere ? 'a smile in other rooms' : 'a smile in other rooms (skipped: no recordings)',
  () => {
    it.each(recordedRoomNames())(
      '%s: the eye that comes along is found whole and in time, and nothing else',
      async (name) => {
        const clip = await readRealClip(name);
        const truth = recordedTruth(name);
        const { measured, calibration } = await recordedFace(name);
        const judge = createJudge(quietTask(clip, truth?.allowance ?? Number.NaN), calibration);
        const inPlay = measured.filter(({ captureMs }) => captureMs >= clip.play[0] - 5000 && captureMs < clip.play[1]);
        const judgements = inPlay.map((frame) => judge.step(frame));
        const ended = [...judgements.map((j) => j.ended), judge.finish()];
        const found = ended.flatMap((e) => e.coMovements).filter((e) => e.startMs >= clip.play[0]);
        expect(found.map(({ region, side }) => `${region} ${side}`)).toEqual(
          truth?.events.map(({ side }) => `eye ${side}`),
        );
        for (const [i, event] of (truth?.events ?? []).entries()) {
          // Lamp light takes a little of a small closing away.
          expect(Math.abs((found[i]?.startMs ?? Number.NaN) - event.startMs)).toBeLessThan(450);
          expect(found[i]?.endMs).toBeGreaterThan(event.endMs - 700);
        }
        const held = GATE_REASONS.filter((reason) => heldMs(judgements, reason) > 0);
        expect(held).toEqual([]);
      },
    );
  },
);
