import { assign, setup } from 'xstate';
import { CAMERA_REST_MS } from './camera-rest';

/** Which face moves the lagoon in this session. */
export type FaceChoice = 'practice' | 'camera';

/** How a session came to its end; `none` while it goes on. */
export type SessionEnd = 'none' | 'finished' | 'stopped' | 'hurts' | 'tired' | 'interrupted';

/**
 * Whether to ask if the camera swaps left and right: `ask` where the plan trains one side, and then nothing is played
 * before the answer; `offer` where the question may stay open; `known` where it need not be asked.
 */
export type SidesNeed = 'ask' | 'offer' | 'known';

export interface SessionContext {
  readonly face: FaceChoice;
  /** Blocks of today's plan. */
  readonly blocks: number;
  /** Index of the block that is played or comes next. */
  readonly block: number;
  readonly end: SessionEnd;
  /** Why the face source stopped, a fault of the port; null while it works. */
  readonly fault: string | null;
  /** Why the calibration could not be used; null when none was refused. */
  readonly refusal: string | null;
  /** Whether a calibration that is still valid lets the session skip the calibration. */
  readonly calibration: 'wanted' | 'kept';
  readonly sides: SidesNeed;
  /** What follows the calibration: a game, or the rest between two games that had already begun. */
  readonly after: 'play' | 'rest';
  /** Whether the player is asked how the face feels before the close. */
  readonly diary: 'ask' | 'skip';
}

export type SessionEvent =
  | { readonly type: 'CHOOSE'; readonly face: FaceChoice }
  /** Play at once with the practice face; `watch`: watch a demonstration first. */
  | { readonly type: 'TRY'; readonly watch: boolean }
  /** The demonstration is over, or somebody would rather play. */
  | { readonly type: 'SHOWN' }
  | { readonly type: 'FITS' }
  | { readonly type: 'BRING_PLAN' }
  /** A player with a plan wants to see today. */
  | { readonly type: 'TODAY' }
  | { readonly type: 'FACE'; readonly face: FaceChoice }
  | { readonly type: 'PLAN'; readonly blocks: number; readonly diary: 'ask' | 'skip' }
  | { readonly type: 'CAMERA_ON' }
  | { readonly type: 'READY'; readonly calibration: 'wanted' | 'kept'; readonly sides: SidesNeed }
  | { readonly type: 'SIDES'; readonly picture: 'asExpected' | 'mirrored' }
  /** Leaves the question of sides open; ignored where it must be answered. */
  | { readonly type: 'SIDES_OPEN' }
  | { readonly type: 'CALIBRATED' }
  | { readonly type: 'REFUSED'; readonly reason: string }
  | { readonly type: 'AGAIN' }
  | { readonly type: 'CONTINUE' }
  | { readonly type: 'BLOCK_DONE' }
  /** The rest between two games has lasted as long as the plan asks for. */
  | { readonly type: 'RESTED' }
  | { readonly type: 'TIRED' }
  | { readonly type: 'PAUSE' }
  | { readonly type: 'RESUME' }
  | { readonly type: 'FAULT'; readonly fault: string }
  /** Another face source than before has started, or the same one sees the face otherwise: nothing that was learned applies. */
  | { readonly type: 'OTHER_SOURCE' }
  | { readonly type: 'STOP' }
  | { readonly type: 'HURTS' }
  /** The page is being left; it may be shown again later. */
  | { readonly type: 'PAGE_LEFT' }
  | { readonly type: 'BACK' }
  | { readonly type: 'LEAVE' };

/**
 * What must be on in a state. The effects follow these and nothing else:
 * `face` frames come (and a camera's light is on), `preview` a self-view may show, `judge` play counts, `canvas` the lagoon is drawn.
 */
export type SessionTag = 'face' | 'preview' | 'judge' | 'canvas' | 'underWay';

const fresh: SessionContext = {
  face: 'practice',
  blocks: 1,
  block: 0,
  end: 'none',
  fault: null,
  refusal: null,
  calibration: 'wanted',
  sides: 'known',
  after: 'play',
  diary: 'skip',
};

/**
 * The flow of a session: which page is shown, what must be on, what comes next. It never sees a frame. All effects
 * (camera, canvas, record, sound) are started by the code that follows the tags of its states.
 */
export const sessionMachine = setup({
  types: {
    context: {} as SessionContext,
    events: {} as SessionEvent,
    tags: {} as SessionTag,
  },
  delays: { cameraRest: CAMERA_REST_MS },
  guards: {
    isPractice: ({ context }) => context.face === 'practice',
    restComesFirst: ({ context }) => context.after === 'rest',
    keptCalibration: ({ context }) => context.calibration === 'kept',
    sidesMayStayOpen: ({ context }) => context.sides !== 'ask',
    asksDiary: ({ context }) => context.diary === 'ask',
    moreBlocks: ({ context }) => context.block + 1 < context.blocks,
  },
  actions: {
    clearFault: assign({ fault: null }),
    noteFault: assign({ fault: ({ event, context }) => (event.type === 'FAULT' ? event.fault : context.fault) }),
    noteRefusal: assign({
      refusal: ({ event, context }) => (event.type === 'REFUSED' ? event.reason : context.refusal),
    }),
    noteReady: assign({
      calibration: ({ event, context }) => (event.type === 'READY' ? event.calibration : context.calibration),
      sides: ({ event, context }) => (event.type === 'READY' ? event.sides : context.sides),
    }),
    clearRefusal: assign({ refusal: null }),
    nextBlock: assign({ block: ({ context }) => context.block + 1 }),
  },
}).createMachine({
  id: 'session',
  context: fresh,
  initial: 'home',
  on: { LEAVE: '.home' },
  states: {
    home: {
      entry: assign(fresh),
      on: {
        CHOOSE: [
          {
            guard: ({ event }) => event.face === 'camera',
            target: 'suitability',
            actions: assign({ face: 'camera' as const }),
          },
          { target: 'plan', actions: assign({ face: 'practice' as const }) },
        ],
        TRY: [
          {
            guard: ({ event }) => event.watch,
            target: 'underWay.active.demonstration',
            actions: assign({ face: 'practice' as const }),
          },
          { target: 'underWay.active.block', actions: assign({ face: 'practice' as const }) },
        ],
        BRING_PLAN: 'bringPlan',
        // With a plan the therapist has agreed to the use of the camera.
        TODAY: { target: 'plan', actions: assign({ face: 'camera' as const }) },
      },
    },
    bringPlan: {
      on: { TODAY: { target: 'plan', actions: assign({ face: 'camera' as const }) }, BACK: 'home' },
    },
    suitability: { on: { FITS: 'plan', BRING_PLAN: 'bringPlan', BACK: 'home' } },
    plan: {
      on: {
        PLAN: {
          target: 'underWay',
          actions: assign({
            blocks: ({ event }) => event.blocks,
            diary: ({ event }) => event.diary,
          }),
        },
        FACE: { actions: assign({ face: ({ event }) => event.face }) },
        BRING_PLAN: 'bringPlan',
        BACK: 'home',
      },
    },
    underWay: {
      tags: 'underWay',
      initial: 'active',
      on: {
        STOP: { target: 'closing', actions: assign({ end: 'stopped' as const }) },
        TIRED: { target: 'closing', actions: assign({ end: 'tired' as const }) },
        HURTS: { target: 'hurt', actions: assign({ end: 'hurts' as const }) },
        // A page that was left may be shown again unchanged, much later: the session that was under way then has to be
        // over.
        PAGE_LEFT: {
          target: 'closing',
          actions: assign({ end: ({ context }) => (context.end === 'none' ? ('interrupted' as const) : context.end) }),
        },
      },
      states: {
        active: {
          initial: 'arriving',
          on: {
            PAUSE: '#session.underWay.paused',
            OTHER_SOURCE: '#session.underWay.active.lookAnew',
            FAULT: { target: '#session.underWay.paused.asleep', actions: 'noteFault' },
          },
          states: {
            // The practice face has no camera to check; a person with a camera gets ready first.
            arriving: { always: [{ guard: 'isPractice', target: 'settling' }, { target: 'ready' }] },
            // The camera is on already: no need to explain it again.
            lookAnew: { always: [{ guard: 'isPractice', target: 'settling' }, { target: 'ready.looking' }] },
            ready: {
              initial: 'explain',
              // Nothing is played yet: a pause here changes nothing but the page.
              on: { PAUSE: {}, PAGE_LEFT: {}, BACK: '#session.plan' },
              states: {
                explain: { on: { CAMERA_ON: 'looking' } },
                looking: {
                  tags: ['face', 'preview'],
                  on: {
                    OTHER_SOURCE: {},
                    READY: [
                      { guard: ({ event }) => event.sides !== 'known', target: 'sides', actions: 'noteReady' },
                      { target: '#session.underWay.active.settling', actions: 'noteReady' },
                    ],
                    FAULT: { target: 'blocked', actions: 'noteFault' },
                    // Leaving the page open must not leave the camera on.
                    PAUSE: 'explain',
                    PAGE_LEFT: 'explain',
                  },
                },
                // A camera that swaps left and right would make every side the other one.
                sides: {
                  tags: ['face', 'preview'],
                  on: {
                    OTHER_SOURCE: 'looking',
                    SIDES: [
                      { guard: ({ event }) => event.picture === 'mirrored', target: 'mirrored' },
                      { target: '#session.underWay.active.settling' },
                    ],
                    SIDES_OPEN: { guard: 'sidesMayStayOpen', target: '#session.underWay.active.settling' },
                    FAULT: { target: 'blocked', actions: 'noteFault' },
                    PAUSE: 'explain',
                    PAGE_LEFT: 'explain',
                  },
                },
                mirrored: {
                  on: {
                    CAMERA_ON: 'looking',
                    SIDES_OPEN: { guard: 'sidesMayStayOpen', target: '#session.underWay.active.settling' },
                  },
                },
                blocked: { on: { CAMERA_ON: { target: 'looking', actions: 'clearFault' } } },
              },
            },
            settling: { always: [{ guard: 'keptCalibration', target: 'settled' }, { target: 'calibration' }] },
            settled: {
              always: [{ guard: 'restComesFirst', target: 'rest' }, { target: 'feel' }],
            },
            calibration: {
              tags: 'face',
              initial: 'collecting',
              states: {
                collecting: {
                  on: {
                    CALIBRATED: '#session.underWay.active.settled',
                    REFUSED: { target: 'refused', actions: 'noteRefusal' },
                    AGAIN: { target: 'collecting', reenter: true },
                  },
                },
                refused: { on: { AGAIN: { target: 'collecting', actions: 'clearRefusal' } } },
              },
            },
            feel: { tags: 'face', on: { CONTINUE: 'block' } },
            // The real judgement of a practice patient; nothing of it counts.
            demonstration: { tags: ['face', 'judge', 'canvas'], on: { SHOWN: 'block' } },
            block: {
              tags: ['face', 'judge', 'canvas'],
              on: {
                BLOCK_DONE: [
                  { guard: 'moreBlocks', target: 'rest' },
                  { guard: 'asksDiary', target: 'diary', actions: assign({ end: 'finished' as const }) },
                  { target: '#session.closing', actions: assign({ end: 'finished' as const }) },
                ],
              },
            },
            // The next game opens when the rest of the plan has passed; stopping is possible all the while.
            rest: {
              tags: 'face',
              initial: 'resting',
              // After any interruption, also in a pause, the rest is taken in full and the game before it is not played
              // twice. So only going on ends the rest.
              entry: assign({ after: 'rest' as const }),
              states: {
                resting: { on: { RESTED: 'rested' } },
                rested: {
                  on: {
                    CONTINUE: {
                      target: '#session.underWay.active.feel',
                      actions: ['nextBlock', assign({ after: 'play' as const })],
                    },
                  },
                },
              },
            },
            diary: { on: { PAUSE: {}, CONTINUE: '#session.closing' } },
            hist: { type: 'history', history: 'deep' },
          },
        },
        paused: {
          initial: 'awake',
          on: { RESUME: { target: 'active.hist', actions: 'clearFault' } },
          states: {
            awake: {
              tags: 'face',
              after: { cameraRest: 'asleep' },
              on: {
                // Nothing needs the camera now: it goes off, and the ready check asks for it again.
                OTHER_SOURCE: { target: '#session.underWay.active.ready' },
                FAULT: { target: 'asleep', actions: 'noteFault' },
              },
            },
            asleep: {},
          },
        },
      },
    },
    hurt: { on: { CONTINUE: 'home' } },
    closing: { on: { CONTINUE: 'home' } },
  },
});
