/** Every page of the player's way and every state of it that looks different, as the practice face and no camera reach them. */
export const PLAYER_STATES = [
  'home',
  'help',
  'settings',
  'erase',
  'erased',
  'suitability',
  'not-yet',
  'plan',
  'ready',
  'ready-blocked',
  'bring',
  'bring-problem',
  'confirm-plan',
  'plan-own',
  'plan-practice',
  'home-players',
  'kept',
  'home-address',
  'home-vanished',
  'let-go',
  'let-go-try',
  'let-go-by-hand',
  'feel',
  'play-rest',
  'play-move',
  'play-hold',
  'play-release',
  'pause',
  'rest',
  'rest-over',
  'close',
  'play-calm',
  'play-paused',
  'hurt',
  'play-notSure',
  'close-stopped',
  'play-by-hand',
  'play-words-only',
] as const;

export type PlayerState = (typeof PLAYER_STATES)[number];

/** The states that need a face in front of a camera. */
export const CAMERA_STATES = [
  'ready-looking',
  'sides',
  'sides-again',
  'mirrored',
  'camera-rest',
  'diary',
  'close-reef',
  'close-today',
  'done-today',
] as const;

export type CameraState = (typeof CAMERA_STATES)[number];
