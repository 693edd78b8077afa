/** One rule of the dependency law: who must not import what, and what to do instead. */
export interface LawRule {
  readonly name: string;
  readonly from: string;
  /** Pattern of what must not be imported. */
  readonly mayNot: string;
  readonly except?: string;
  /** Whether a type may be imported all the same: it names a thing and runs nothing. */
  readonly typesAreFree?: true;
  readonly instead: string;
}

/** The rooms of `game` from the innermost out: each may import itself and the rooms before it. */
export const ROOMS = ['movement', 'therapy', 'play', 'record', 'caseload', 'ports', 'words'] as const;

const inward: LawRule[] = ROOMS.map((room, index) => {
  const allowed = ROOMS.slice(0, index + 1);
  return {
    name: `${room}-looks-inward`,
    from: `^game/${room}/`,
    mayNot: '^(game|engine-adapters|scripts|levels)/',
    except: `^game/(${allowed.join('|')})/`,
    instead: `game/${room} may import only game/{${allowed.join(',')}}: move the shared type inward, or pass the value in.`,
  };
});

/**
 * The rooms of the measurement in the order in which a frame goes through them: code runs in what lies before it. The root of
 * `game/movement` holds what all of them name (settings, sides, movements, judgements) and, on top, the judge and the pipeline.
 */
export const MOVEMENT_ROOMS = [
  'numerics',
  'measure',
  'co-movement',
  'gate',
  'calibration',
  'attempt',
  'findings',
] as const;

const measurement: LawRule[] = MOVEMENT_ROOMS.map((room, index) => {
  const allowed = MOVEMENT_ROOMS.slice(0, index + 1);
  return {
    name: `${room}-follows-the-frame`,
    from: `^game/movement/${room}/`,
    mayNot: '^game/movement/([^/]+/|(frame-)?judge\\.ts|pipeline\\.ts)',
    except: `^game/movement/(${allowed.join('|')})/`,
    typesAreFree: true,
    instead: `game/movement/${room} runs code of game/movement/{${allowed.join(',')}} alone: what both need lies in an earlier room.`,
  };
});

/** Rooms inside a room: the steps of a session know neither each other's records nor the pages that show them. */
const inside: LawRule[] = [
  {
    name: 'the-session-knows-no-page',
    from: '^game/player/(session|profiles)/',
    mayNot: '^game/player/(pages|parts|art)/',
    instead: 'The session says what is so; pages in game/player/pages show it.',
  },
  {
    name: 'a-profile-outlives-its-session',
    from: '^game/player/profiles/',
    mayNot: '^game/player/session/(steps|face|record|practice)/',
    typesAreFree: true,
    instead:
      'What is kept of a player must not hang on how a session goes: move what both need to game/player/session or game/record.',
  },
  {
    name: 'blocks-run-in-one-place',
    from: '^game/(?!play/|workbench/run/series\\.ts)',
    mayNot: '^game/play/play-step\\.ts',
    typesAreFree: true,
    instead:
      'A block is measured, judged and rewarded by game/play/block-run; a loop of its own would play by other rules one day.',
  },
  {
    name: 'play-knows-no-flow',
    from: '^game/play/[^/]+\\.ts$',
    mayNot: '^game/play/session/',
    instead: 'A block is judged and rewarded the same wherever it stands in a session: hand the value in.',
  },
];

/** What people see: each knows the rooms and itself, and meets the others in `game/app` alone. */
export const SURFACES = ['scenes', 'player', 'workbench', 'therapist'] as const;

const surfaces: LawRule[] = SURFACES.map((room) => ({
  name: `${room}-knows-ports-only`,
  from: `^game/${room}/`,
  mayNot: '^(game|engine-adapters)/',
  except: `^game/(${ROOMS.join('|')}|${room})/`,
  instead: `game/${room} talks to engines and other surfaces through game/ports; game/app wires them together.`,
}));

/** The dependency law, each rule with what to do instead. `scripts/law/law.ts` checks it; a canary proves that it can bite. */
export const LAW: readonly LawRule[] = [
  ...inward,
  ...measurement,
  ...inside,
  ...surfaces,
  {
    name: 'pure-core-has-no-platform',
    from: '^game/(movement|therapy|play|record|caseload)/',
    mayNot:
      '(^node:|^(fs|path|crypto|worker_threads|timers|os)$|(^|/)node_modules/(phaser|preact|@preact|howler|localforage|@mediapipe)/)',
    instead: 'The pure core takes time, randomness, storage and pictures as arguments: put the platform behind a port.',
  },
  {
    name: 'phaser-only-in-scenes',
    from: '^(game/(?!scenes/)|engine-adapters/|scripts/)',
    mayNot: '(^|/)node_modules/phaser/',
    instead: 'Only game/scenes draws with phaser: give the scene a PlaySignal instead.',
  },
  {
    name: 'adapters-stand-alone',
    from: '^engine-adapters/([^/]+)/',
    mayNot: '^engine-adapters/',
    except: '^engine-adapters/$1/',
    instead: 'An adapter knows only ports and its own engine: let game/app hand over what it needs.',
  },
  {
    name: 'adapters-know-ports-and-pure-types',
    from: '^engine-adapters/',
    mayNot: '^game/',
    except: '^game/(ports|movement|therapy|play|record|caseload)/',
    instead: 'An adapter implements a port: surfaces and app come to it, never the other way round.',
  },
  {
    name: 'engines-behind-their-door',
    // The script that draws the practice face reads the tracker's mesh as data; nothing at run time does.
    from: '^(game/|scripts/(?!make-rest-face))',
    mayNot: '(^|/)node_modules/(@mediapipe|howler|localforage|jose|qr|luby-transform|fflate)/',
    instead: 'Engines are reached through a port in game/ports, implemented in engine-adapters.',
  },
  {
    name: 'curves-behind-their-door',
    // The workbench is for people who check the numbers, and draws its curves itself.
    from: '^(game/(?!workbench/|app/workbench-main)|scripts/)',
    mayNot: '(^|/)node_modules/uplot/',
    instead: 'Curves are drawn through game/ports/curve-drawing, implemented in engine-adapters/uplot.',
  },
  {
    name: 'product-never-imports-tests',
    from: '^(game|engine-adapters|scripts)/',
    mayNot: '^tests/',
    instead: 'Move what the product needs out of tests.',
  },
];
