/**
 * Gives the page a clock of its own: its time, its timers and its display frames go on in even steps of one camera picture, as many
 * as `soakState.speed` asks for, and stand still while the page is busy. So nothing is late because the machine is slow, and nothing
 * is skipped. To be run before the page's own scripts. What the browser itself times (sound, CSS, the database) keeps its pace.
 */
export function runClock(stepMs: number): void {
  /** Most steps between two drawings: whatever moves is still drawn once a second of the page. */
  const MOST_STEPS = 30;
  const state = window.soakState;
  const realNow = performance.now.bind(performance);
  const realFrame = window.requestAnimationFrame.bind(window);
  const RealDate = Date;
  const openedAt = RealDate.now() - realNow();
  state.nowMs = realNow();
  state.onStep = () => {};
  let lastId = 0;

  performance.now = () => state.nowMs;
  globalThis.Date = class extends RealDate {
    constructor(...given: [] | [number | string]) {
      if (given.length === 0) super(openedAt + state.nowMs + state.aheadMs);
      else super(...given);
    }

    static override now(): number {
      return openedAt + state.nowMs + state.aheadMs;
    }
  } as DateConstructor;

  const timers = new Map<number, { dueMs: number; readonly everyMs: number | null; readonly call: () => void }>();
  const later = (call: (...given: unknown[]) => void, ms: number, repeats: boolean, given: unknown[]) => {
    const waitMs = Math.max(ms || 0, 1);
    lastId += 1;
    timers.set(lastId, {
      ...{ dueMs: state.nowMs + waitMs, everyMs: repeats ? waitMs : null },
      call: () => call(...given),
    });
    return lastId;
  };
  const forget = (id: number) => void timers.delete(id);
  Object.assign(window, {
    setTimeout: (call: () => void, ms: number, ...given: unknown[]) => later(call, ms, false, given),
    setInterval: (call: () => void, ms: number, ...given: unknown[]) => later(call, ms, true, given),
    ...{ clearTimeout: forget, clearInterval: forget },
  });
  const callDue = () => {
    const due = [...timers].filter(([, { dueMs }]) => dueMs <= state.nowMs).sort(([, a], [, b]) => a.dueMs - b.dueMs);
    for (const [id, timer] of due) {
      if (!timers.has(id)) continue;
      if (timer.everyMs === null) timers.delete(id);
      else timer.dueMs = state.nowMs + timer.everyMs;
      attempt(timer.call);
    }
  };

  let frames = new Map<number, FrameRequestCallback>();
  window.requestAnimationFrame = (call) => {
    lastId += 1;
    frames.set(lastId, call);
    return lastId;
  };
  window.cancelAnimationFrame = (id) => void frames.delete(id);
  const draw = () => {
    const due = frames;
    frames = new Map();
    for (const [, call] of due) attempt(() => call(state.nowMs));
  };

  /** As the browser does: a mistake is told, and the next one is called all the same. */
  const attempt = (call: () => void) => {
    try {
      call();
    } catch (error) {
      reportError(error);
    }
  };

  const { port1, port2 } = new MessageChannel();
  /** Lets everything else have its turn: promises, messages, the database. */
  const turn = () =>
    new Promise<void>((done) => {
      port1.onmessage = () => done();
      port2.postMessage(0);
    });
  let owedMs = 0;
  let seenMs = realNow();
  const goOn = async () => {
    const atMs = realNow();
    owedMs = Math.min(owedMs + (atMs - seenMs) * state.speed, MOST_STEPS * stepMs);
    seenMs = atMs;
    const before = state.nowMs;
    for (; owedMs >= stepMs; owedMs -= stepMs) {
      state.nowMs += stepMs;
      callDue();
      attempt(state.onStep);
      await turn();
    }
    if (state.nowMs > before) draw();
    realFrame(() => void goOn());
  };
  realFrame(() => void goOn());
}
