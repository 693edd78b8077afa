import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { CameraState } from '../../scripts/pictures/player-states';
import { PlayerWalk } from '../../scripts/pictures/player-walk';
import { launchChromium } from './page/launch-chromium';
import { lookAt, type StateProblem } from './page/look-at';
import { CAN_TRACK, CLIPS, named } from './page/open-tracker-page';
import { sharedFile } from './page/shared-data';

describe.skipIf(!CAN_TRACK)(named('a plan for one side, and a camera that swaps left and right'), () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ clip: sharedFile(CLIPS[0]) });
  });
  afterAll(() => browser?.close());

  it('is told twice before it is believed, plays nothing then, and offers the practice face (F13)', async () => {
    const context = await browser.newContext({ permissions: ['camera'], viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    await page.goto(inject('siteAddress'));
    const problems: StateProblem[] = [];
    const walk = new PlayerWalk<CameraState>(page, async (state) => {
      problems.push(...(await lookAt(page, state)));
    });
    await walk.bring();
    await walk.on('plan');
    await walk.on('ready');
    await walk.at('ready-looking').locator('summary').click();
    await walk.see('ready-looking');
    await walk.on('ready-looking');
    await walk.see('sides');
    const no = walk.at('sides').getByRole('button', { name: /no, on the right/i });
    await no.click();
    // Asked once more, as soon as the head looks straight ahead.
    await walk
      .at('sides')
      .getByText(/once more toward your left hand/i)
      .waitFor();
    await walk.see('sides-again', 'sides');
    await no.click();
    await walk.see('mirrored');
    expect(await page.getByText('The camera is on').count()).toBe(0);
    expect(
      await walk
        .at('mirrored')
        .getByRole('button', { name: /anyway/i })
        .count(),
    ).toBe(0);
    await walk
      .at('mirrored')
      .getByRole('button', { name: /practice face/i })
      .click();
    await walk.at('plan').waitFor();
    expect(problems).toEqual([]);
  });
});
