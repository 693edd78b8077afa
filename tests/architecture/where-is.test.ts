import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/*
 * Where somebody who has never seen this house should find a thing in one guess. The test sees that the file is there and holds it; move
 * a thing and its line with it, and ask somebody new.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));

const FEATURES: readonly (readonly [feature: string, file: string, holds: RegExp])[] = [
  ['the calm threshold: from how much co-movement on the lagoon goes calm', 'game/movement/settings.ts', /calm: \{/],
  ['the rule that tells a blink', 'game/movement/gate/blink-detector.ts', /createBlinkDetector/],
  ['how talk is told', 'game/movement/gate/speech-detector.ts', /createSpeechDetector/],
  ['which reasons for "not sure" there are', 'game/movement/gate/gate-reason.ts', /'openMouth'/],
  [
    'the window in which an eye must answer to count as coming along',
    'game/movement/co-movement/time-lock.ts',
    /lagHighestMs/,
  ],
  ['how small a co-movement can be told in this light', 'game/movement/co-movement/quiet-line.ts', /sureFrom/],
  ['which landmarks make the corner of the mouth', 'game/movement/measure/landmark-table.ts', /LANDMARKS/],
  ['what an attempt is', 'game/play/attempt-credit.ts', /verdictOn/],
  ['the smoothness of a movement', 'game/movement/attempt/smoothness-sparc.ts', /export function/],
  ['when a calibration is refused', 'game/movement/calibration/calibration-refusals.ts', /tooNoisy/],
  ['the law that nothing is earned in co-movement', 'game/play/reward-law.ts', /export/],
  ['when play pauses and goes on', 'game/play/play-flow.ts', /PAUSE_ABOVE/],
  ['how bright the shell shines', 'game/play/shell.ts', /shellOf/],
  ['the light rule of the ready check', 'game/play/session/ready-check.ts', /lightVerdict/],
  ['what may follow what in a session', 'game/play/session/session-machine.ts', /sessionMachine/],
  ['the checks of a plan file', 'game/therapy/prescription/parse-prescription.ts', /export function/],
  ['what must stay quiet in a smile by default', 'game/therapy/movement-catalogue.ts', /closed-smile/],
  ['when an exercise gets harder or easier', 'game/therapy/staircase.ts', /export function/],
  ['what is kept of a session', 'game/record/session-record.ts', /interface SessionRecord/],
  ['when a change over weeks is real', 'game/record/trends/trend.ts', /export function/],
  ['the words of one language', 'game/player/words/de.ts', /'kept\.none'/],
  ['what is fetched after the home page', 'game/player/open-inside.ts', /openInside/],
  ['the captions under the game', 'game/player/parts/play/play-caption.tsx', /export function/],
  ['how the reef grows', 'game/scenes/reef/reef-growth.ts', /export/],
  ['where a ninth scene is entered', 'game/scenes/scene-registry.ts', /tide/i],
  ['the camera and its light going off', 'engine-adapters/mediapipe/camera/close-camera.ts', /closeCamera/],
];

/** Rooms whose README tells what they are for and where to start. */
const ROOMS = [
  ...[
    'game/movement',
    'game/therapy',
    'game/play',
    'game/record',
    'game/caseload',
    'game/ports',
    'game/scenes',
    'game/player',
  ],
  ...['game/player/session', 'game/workbench', 'game/app', 'engine-adapters'],
  ...readdirSync(join(root, 'game/movement'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `game/movement/${name}`),
];

describe('a stranger finds', () => {
  it.each(FEATURES)('%s in %s', (_feature, file, holds) => {
    expect(existsSync(join(root, file))).toBe(true);
    expect(readFileSync(join(root, file), 'utf8')).toMatch(holds);
  });

  it.each(ROOMS)('what %s is for, in three lines, and files in it that are there', (room) => {
    const text = readFileSync(join(root, room, 'README.md'), 'utf8');
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines).toHaveLength(3);
    const files = [...text.matchAll(/`([\w./-]+\.(?:ts|tsx|md))`/g)].map(([, name]) => name ?? '');
    const places = [room, dirname(room), 'game', '.'];
    for (const name of files)
      expect(
        places.some((place) => existsSync(join(root, place, name))),
        name,
      ).toBe(true);
  });
});
