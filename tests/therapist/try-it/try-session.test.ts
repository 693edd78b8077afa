import { describe, expect, it } from 'vitest';
import { practiceFrames } from '../../../engine-adapters/practice-face/practice-frames';
import { QUIET_SCRIPT } from '../../../engine-adapters/practice-face/script/practice-script';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { tryPorts } from '../../../game/app/therapist-try';
import type { MovementTask } from '../../../game/movement/movement-task';
import type { PlaySignal } from '../../../game/play/play-signal';
import type { FaceSourceListener } from '../../../game/ports/face-source';
import type { TryPorts } from '../../../game/therapist/try-it/try-ports';
import { openTrySession } from '../../../game/therapist/try-it/try-session';
import { blockFor } from '../../../game/therapy/block-for';

const rules = blockFor({ levels: SHIPPED_LEVELS, plan: null, movement: 'closed-smile' });

/** A session over a source that gives a frame when it is told to. */
function opened() {
  const asked: MovementTask[] = [];
  const chosen: (string | null)[] = [];
  let listener: FaceSourceListener | null = null;
  let stops = 0;
  const ports: TryPorts = {
    ...tryPorts,
    openPractice: () => ({
      source: {
        start: async (one) => {
          listener = one;
          return { kind: 'practice-face', camera: null, sourceId: null, modelSha256: null, runtime: '' };
        },
        stop: async () => {
          stops += 1;
        },
      },
      dials: [],
      choose: (name) => void chosen.push(name),
      ask: (task) => void asked.push(task),
    }),
  };
  const session = openTrySession(ports, rules);
  const drawn: PlaySignal[] = [];
  session.draw({
    show: (signal) => void drawn.push(signal),
    enter: async () => {},
    setAsleep() {},
    drawBy() {},
    destroy() {},
  });
  const frames = practiceFrames(QUIET_SCRIPT);
  return {
    ...{ session, drawn, asked, chosen },
    stops: () => stops,
    frame: (i: number) => listener?.onFrame(frames.at((i * 1000) / 30)),
  };
}

describe('what is tried, from opening to leaving', () => {
  it('is led by the plainest patient, and drawn with every frame', () => {
    const { session, drawn, chosen, frame } = opened();
    for (let i = 0; i < 9; i += 1) frame(i);
    expect(chosen).toEqual(['ideal']);
    expect(drawn).toHaveLength(9);
    expect(session.shown.value?.signal).toBeDefined();
  });

  it('asks the patient for something else only where the movement itself is another', () => {
    const { session, asked, drawn, frame } = opened();
    frame(0);
    const wider = rules.task.quietList.map((rule) => ({ ...rule, allowance: 0.5, stated: true }));
    session.take({ ...rules, task: { ...rules.task, quietList: wider } });
    expect(asked).toEqual([]);
    expect(drawn).toHaveLength(2);
    session.take({ ...rules, task: { ...rules.task, target: 0.3, bandHalfWidth: 0.1 } });
    expect(asked.map(({ target }) => target)).toEqual([0.3]);
  });

  it('is over with leaving: the source stops, and what still comes is neither judged nor drawn', () => {
    const { session, drawn, stops, frame } = opened();
    frame(0);
    const shown = session.shown.value;
    session.leave();
    expect(stops()).toBe(1);
    for (let i = 1; i < 9; i += 1) frame(i);
    expect(drawn).toHaveLength(1);
    expect(session.shown.value).toBe(shown);
  });
});
