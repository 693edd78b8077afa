import { signal } from '@preact/signals';
import { type FunctionComponent, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { CalibrationPage } from '../../../game/player/pages/calibration-page';
import { ReadyPage } from '../../../game/player/pages/ready-page';
import { Home, type HomeContext, Player, type PlayerContext } from '../../../game/player/player-context';
import { firstTaste } from '../../../game/player/session/first-taste';
import { LagoonHost } from '../../../game/player/session/lagoon-host';
import { Session } from '../../../game/player/session/session';
import { en } from '../../../game/player/words/en';
import { openWords } from '../../../game/words/open-words';
import { noOptions, playerDoubles, settled } from '../player-doubles';

/** A session whose camera is on and looks for a face, and its pages as they are drawn. */
async function withCamera() {
  const { ports, hand } = playerDoubles();
  const listener = { played: () => {}, sidesKnown: () => {}, isSidesKnown: () => true };
  const session = new Session(ports, noOptions, new LagoonHost(ports.loadLagoon, () => {}), listener);
  session.send({ type: 'CHOOSE', face: 'camera' });
  session.send({ type: 'FITS' });
  session.begin(firstTaste(ports.levels, noOptions, 'camera').plan, 'hand', null);
  session.send({ type: 'CAMERA_ON' });
  await settled();
  const known = {
    ...{ ports, session, dialog: signal(null), settings: signal({ selfView: 'hidden' }) },
    spoken: signal({ language: 'en', say: openWords<typeof en>({ en })('en') }),
  };
  const drawn = (page: FunctionComponent) =>
    renderToString(
      h(Home.Provider, {
        value: known as unknown as HomeContext,
        children: h(Player.Provider, { value: known as unknown as PlayerContext, children: h(page, {}) }),
      }),
    );
  return { session, hand, drawn };
}

const WAY = en['fault.practiceInstead'];

describe('the way to the practice face', () => {
  it('stands where the ready check finds that the pictures come too slowly, and not for what a person can mend', async () => {
    const { session, hand, drawn } = await withCamera();
    hand.run(500);
    const { ready } = session.state;
    ready.value = { ...ready.value, problem: 'tooSlow' };
    expect(drawn(ReadyPage)).toContain(en['ready.problem.tooSlow']);
    expect(drawn(ReadyPage)).toContain(WAY);
    ready.value = { ...ready.value, problem: 'tooDark' };
    expect(drawn(ReadyPage)).toContain(en['ready.problem.tooDark']);
    expect(drawn(ReadyPage)).not.toContain(WAY);
  });

  it.each([
    ['tooFewFrames', true],
    ['tooNoisy', false],
    ['notAtRest', false],
  ] as const)('where letting go came out as %s: %s', async (reason, stands) => {
    const { session, hand, drawn } = await withCamera();
    hand.runUntil(() => session.state.ready.value.passed);
    session.passReady();
    session.send({ type: 'REFUSED', reason });
    const page = drawn(CalibrationPage);
    expect(page).toContain(en[`letGo.refused.${reason}`]);
    expect(page.includes(WAY)).toBe(stands);
    expect(page).toContain(en['go.again']);
  });
});
