import { keepDimSession } from './keep-dim-session';
import type { PlayerState } from './player-states';
import type { PlayerWalk } from './player-walk';
import { BROKEN_PLAN_FILE, OTHER_PLAN_FILE } from './short-plan';
import { signedFile, signedShortPlan } from './signed-plan';

/** A way through the product without a camera, with the states that it shows. */
export interface PlayerJourney {
  readonly name: string;
  /** What the address sets. */
  readonly query: string;
  walk(walk: PlayerWalk<PlayerState>): Promise<void>;
}

/** Every page that needs no face. */
const firstVisit: PlayerJourney = {
  name: 'first-visit',
  query: '',
  async walk(walk) {
    const { page } = walk;
    await walk.see('home');
    await walk.bar('help');
    await walk.seeDialog('help');
    await page.keyboard.press('Escape');
    await walk.bar('settings');
    await walk.seeDialog('settings');
    await page.keyboard.press('Escape');
    await walk.enter('camera');
    await walk.see('suitability');
    await walk.press('suitability', 1);
    await walk.see('not-yet');
    await walk.press('not-yet', 1);
    await walk.on('suitability');
    await walk.see('plan');
    await walk.on('plan');
    await walk.see('ready');
    await walk.on('ready');
    await walk.see('ready-blocked');
    await walk.press('ready-blocked', 1);
    await walk.press('plan', 1);
    await walk.enter('bring');
    await walk.see('bring');
    await page.setInputFiles('input[type=file]', BROKEN_PLAN_FILE);
    await walk.at('bring').getByRole('alert').waitFor();
    await walk.see('bring-problem', 'bring');
    await page.setInputFiles('input[type=file]', OTHER_PLAN_FILE);
    await walk.see('confirm-plan');
    await walk.confirm();
    await walk.see('plan-own', 'plan');
    await walk.takePractice();
    await walk.see('plan-practice', 'plan');
    await walk.press('plan', 1);
    await walk.bring();
    await walk.press('plan', 1);
    await walk.see('home-players', 'home');
    await walk.enter('reef');
    await walk.see('reef-bare', 'reef');
    await walk.on('reef');
    await walk.enter('kept');
    await walk.see('kept');
    await walk.on('kept');
    await keepDimSession(page);
    await walk.enter('kept');
    await walk.at('kept').locator('.raised').first().waitFor();
    await walk.see('kept-raised', 'kept');
    await walk.at('kept').locator('li .button').last().click();
    await walk.at('kept').locator('[data-door=left]').click();
    await walk.at('left').locator('[data-left] li').first().waitFor();
    await walk.see('left');
    await walk.at('left').locator('.button').last().click();
    await walk.at('kept').locator('.button').last().click();
    await walk.seeDialog('erase');
    await page.locator('[data-dialog=erase] .button').nth(1).click();
    await page.locator('[data-dialog=erase] .button').nth(1).waitFor({ state: 'detached' });
    await walk.seeDialog('erased', 'erase');
    await page.keyboard.press('Escape');
  },
};

const DAY_MS = 24 * 3_600_000;

/** A plan that a therapist has signed: cut off, whole, somebody else's, and when its last day is over. */
const signedPlan: PlayerJourney = {
  name: 'signed-plan',
  query: '',
  async walk(walk) {
    const { page } = walk;
    const bring = async (sealed: string) => page.setInputFiles('input[type=file]', signedFile(sealed));
    await walk.enter('bring');
    await walk.on('bring');
    await walk.at('bring').getByRole('alert').waitFor();
    await walk.see('bring-no-camera', 'bring');
    await bring((await signedShortPlan()).slice(0, -9));
    await walk.at('bring').locator('.note:not(.stack)').waitFor();
    await walk.see('bring-cut', 'bring');
    const today = await page.evaluate(() => Date.now());
    // The day after tomorrow, wherever the walk is walked.
    await bring(await signedShortPlan({}, new Date(today + 2 * DAY_MS).toISOString().slice(0, 10)));
    await walk.see('confirm-signed', 'confirm-plan');
    await walk.confirm();
    await walk.press('plan', 1);
    await walk.enter('bring');
    await bring(await signedShortPlan({ id: 'other', code: 'OTHER-2' }));
    await walk.at('bring').getByRole('alert').waitFor();
    await walk.see('bring-not-taken', 'bring');
    await walk.press('bring', -1);
    await page.clock.setFixedTime(today + 4 * DAY_MS);
    await walk.enter('player');
    await walk.see('plan-over');
  },
};

/** From the open lagoon to done with a therapist's plan of two games, watching the practice patient who does all softly. */
const practiceDay: PlayerJourney = {
  name: 'practice-day',
  // Two attempts a game: at a faster pace both are over on a busy machine before one state was looked at.
  query: '?practice=ideal&speed=3',
  async walk(walk) {
    await walk.bring();
    await walk.takePractice();
    await walk.seePassing('calibration', 'calibration', () => walk.on('plan'));
    // It goes on by itself, and on a busy machine may be over before anybody looked.
    await walk.seePassing('calibration-try', 'calibration-closed-smile', async () => {});
    await walk.see('feel');
    await walk.on('feel');
    await walk.seePlay('play-rest', 'rest');
    await walk.seePlay('play-move', 'move');
    await walk.seePlay('play-hold', 'hold');
    await walk.seePlay('play-release', 'release');
    await walk.page.keyboard.press('Escape');
    await walk.seeDialog('pause');
    await walk.page.keyboard.press('Escape');
    await walk.see('rest');
    await walk.at('rest').locator('.button.warm:enabled').waitFor();
    await walk.see('rest-over', 'rest');
    await walk.on('rest');
    await walk.on('feel');
    await walk.see('close');
    await walk.on('close');
    await walk.at('home').waitFor();
  },
};

/** As far as the game with the first taste. */
async function toPlay(walk: PlayerWalk<PlayerState>): Promise<void> {
  await walk.enter('practice');
  await walk.on('plan');
  await walk.on('feel');
}

const eyeJoinsIn: PlayerJourney = {
  name: 'eye-joins-in',
  query: '?practice=synkinetic&speed=6&attempts=6',
  async walk(walk) {
    await toPlay(walk);
    await walk.seePlay('play-calm', 'calm');
    await walk.seePlay('play-paused', 'paused');
    await walk.bar('hurts');
    await walk.see('hurt');
  },
};

const blinking: PlayerJourney = {
  name: 'blinking',
  query: '?practice=blinking&speed=6&attempts=6',
  async walk(walk) {
    await toPlay(walk);
    await walk.seePlay('play-notSure', 'notSure');
    await walk.bar('stop');
    await walk.see('close-stopped', 'close');
  },
};

/** The practice face in a person's hand, in words alone because the picture cannot be drawn. */
const byHand: PlayerJourney = {
  name: 'by-hand',
  query: '?speed=4',
  async walk(walk) {
    await walk.enter('practice');
    await walk.on('plan');
    await walk.see('calibration-by-hand', 'calibration-closed-smile');
    // One try is counted, then none for long: it may be begun once more.
    await walk.hurryLongWaits();
    await walk.tryByHand();
    const unseen = walk.page.locator('[data-note=unseen-try]');
    await unseen.waitFor();
    await walk.see('calibration-unseen', 'calibration-closed-smile');
    await unseen.locator('.button').first().click();
    await walk.at('calibration').waitFor();
    for (let tries = 0; tries < 3; tries++) await walk.tryByHand();
    await walk.on('feel');
    await walk.seePlay('play-by-hand', 'rest');
  },
};

const wordsOnly: PlayerJourney = {
  name: 'words-only',
  query: '?practice=ideal&speed=6&attempts=6',
  async walk(walk) {
    await walk.page.route(/open-lagoon[^/]*\.js/, (route) => route.abort());
    await toPlay(walk);
    await walk.at('play').locator('.words-only').waitFor();
    await walk.seePlay('play-words-only', 'move');
  },
};

/** A head that turns all the while: its rest cannot be learnt, and it may be tried again. */
const turning: PlayerJourney = {
  name: 'turning',
  query: '?practice=turning&speed=4',
  async walk(walk) {
    await walk.enter('practice');
    await walk.on('plan');
    await walk.see('calibration-refused');
    await walk.on('calibration-refused');
    await walk.at('calibration').waitFor();
  },
};

/** What is kept cannot be looked at for a moment: it is said, and nothing is called empty. */
const storeAway: PlayerJourney = {
  name: 'store-away',
  query: '',
  async walk(walk) {
    await walk.at('home').waitFor();
    await walk.loseStore();
    await walk.enter('kept');
    await walk.at('kept').locator('p.note').waitFor();
    await walk.see('kept-unreadable', 'kept');
  },
};

/** Tried out at once: what is shown first, as far as the calm water and beyond, and then played by a person. */
const tryOut: PlayerJourney = {
  name: 'try-out',
  query: '?speed=4',
  async walk(walk) {
    await walk.enter('try');
    await walk.seePlay('demonstration', 'move');
    await walk.seePlay('demonstration-calm', 'paused');
    await walk.page.locator('[data-skip]').waitFor({ state: 'detached' });
    await walk.seePlay('play-now-you', 'rest');
  },
};

/** The file that finds faces is not there, and another one is chosen for it. */
const modelMissing: PlayerJourney = {
  name: 'model-missing',
  query: '',
  async walk(walk) {
    await walk.page.route(/face_landmarker\.task$/, (route) => route.fulfill({ status: 404, body: '' }));
    await walk.enter('camera');
    for (const page of ['suitability', 'plan', 'ready']) await walk.on(page);
    await walk.see('model-file');
    await walk.page.setInputFiles('input[type=file]', OTHER_PLAN_FILE);
    await walk.at('model-file').getByRole('alert').waitFor();
    await walk.see('model-file-other', 'model-file');
  },
};

const odd: PlayerJourney = {
  name: 'odd-starts',
  query: '?movement=grin&allowance=eye:-2',
  async walk(walk) {
    await walk.see('home-address', 'home');
    await walk.clearStore();
    await walk.page.reload();
    await walk.at('home').locator('[data-note=vanished]').waitFor();
    await walk.see('home-vanished', 'home');
    await walk.at('home').locator('[data-door=bring-back]').click();
    await walk.see('bring-back');
    await walk.page.setInputFiles('input[type=file]', OTHER_PLAN_FILE);
    await walk.at('bring-back').getByRole('alert').waitFor();
    await walk.see('bring-back-refused', 'bring-back');
  },
};

export const PLAYER_JOURNEYS: readonly PlayerJourney[] = [
  ...[
    firstVisit,
    signedPlan,
    practiceDay,
    eyeJoinsIn,
    blinking,
    byHand,
    wordsOnly,
    turning,
    storeAway,
    tryOut,
    modelMissing,
    odd,
  ],
];
