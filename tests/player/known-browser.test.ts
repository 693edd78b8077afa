import { describe, expect, it } from 'vitest';
import { knownBrowser } from '../../game/player/known-browser';
import { de } from '../../game/player/words/de';
import { en } from '../../game/player/words/en';

const APPLE = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const BLINK = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K)';

/** What browsers say of themselves, whether their screen can be touched, and where each of them and its device allow a camera. */
const BROWSERS: readonly (readonly [name: string, agent: string, touch: 0 | 5, browser: string, system: string])[] = [
  ['Chrome, Windows', `${WINDOWS} ${BLINK} Chrome/140.0.0.0 Safari/537.36`, 0, 'chromiumDesktop', 'windows'],
  [
    'Chrome, a laptop with touch',
    `${WINDOWS} ${BLINK} Chrome/140.0.0.0 Safari/537.36`,
    5,
    'chromiumDesktop',
    'windows',
  ],
  [
    'Edge, Windows',
    `${WINDOWS} ${BLINK} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`,
    0,
    'chromiumDesktop',
    'windows',
  ],
  ['Opera, Mac', `${MAC} ${BLINK} Chrome/138.0.0.0 Safari/537.36 OPR/122.0.0.0`, 0, 'chromiumDesktop', 'mac'],
  [
    'Chrome without a window, Linux',
    `Mozilla/5.0 (X11; Linux x86_64) ${BLINK} HeadlessChrome/150.0.0.0 Safari/537.36`,
    0,
    'chromiumDesktop',
    'otherSystem',
  ],
  [
    'Chrome, Chromebook',
    `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${BLINK} Chrome/140.0.0.0 Safari/537.36`,
    5,
    'chromiumDesktop',
    'otherSystem',
  ],
  ['Chrome, Android', `${ANDROID} ${BLINK} Chrome/140.0.0.0 Mobile Safari/537.36`, 5, 'chromiumAndroid', 'android'],
  [
    'Samsung Internet',
    `${ANDROID} ${BLINK} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    5,
    'chromiumAndroid',
    'android',
  ],
  [
    'Edge, Android',
    `${ANDROID} ${BLINK} Chrome/140.0.0.0 Mobile Safari/537.36 EdgA/140.0.0.0`,
    5,
    'chromiumAndroid',
    'android',
  ],
  [
    'Firefox, Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0',
    0,
    'firefoxDesktop',
    'windows',
  ],
  [
    'Firefox, Mac',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:143.0) Gecko/20100101 Firefox/143.0',
    0,
    'firefoxDesktop',
    'mac',
  ],
  [
    'Firefox, Android',
    'Mozilla/5.0 (Android 15; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0',
    5,
    'firefoxAndroid',
    'android',
  ],
  ['Safari, Mac', `${MAC} ${APPLE} Version/18.5 Safari/605.1.15`, 0, 'safariMac', 'mac'],
  ['Safari, iPhone', `${IPHONE} ${APPLE} Version/18.5 Mobile/15E148 Safari/604.1`, 5, 'safariTouch', 'appOnApple'],
  [
    'Safari, iPad, which says it is a Mac',
    `${MAC} ${APPLE} Version/18.5 Safari/605.1.15`,
    5,
    'safariTouch',
    'appOnApple',
  ],
  ['Chrome, iPhone', `${IPHONE} ${APPLE} CriOS/140.0.0.0 Mobile/15E148 Safari/604.1`, 5, 'appOnApple', 'appOnApple'],
  ['Firefox, iPad', `${MAC} ${APPLE} FxiOS/143.0 Safari/605.1.15`, 5, 'appOnApple', 'appOnApple'],
  [
    'Edge, iPhone',
    `${IPHONE} ${APPLE} Version/18.0 EdgiOS/140.0.0.0 Mobile/15E148 Safari/604.1`,
    5,
    'appOnApple',
    'appOnApple',
  ],
  ['a page on the home screen of an iPhone', `${IPHONE} ${APPLE} Mobile/15E148`, 5, 'other', 'appOnApple'],
  [
    'a page inside another app, Android',
    `Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) ${BLINK} Version/4.0 Chrome/140.0.0.0 Mobile Safari/537.36`,
    5,
    'other',
    'android',
  ],
  ['WebKit, Linux', `Mozilla/5.0 (X11; Linux x86_64) ${APPLE} Version/18.6 Safari/605.1.15`, 0, 'other', 'otherSystem'],
  ['nothing', '', 0, 'other', 'otherSystem'],
];

describe('where a camera is allowed', () => {
  it.each(BROWSERS)('is told to %s (F1)', (_name, userAgent, maxTouchPoints, browser, system) => {
    expect(knownBrowser({ userAgent, maxTouchPoints, window: 'tab' })).toEqual({ browser, system });
    for (const book of [en, de] as readonly Readonly<Record<string, string>>[])
      for (const way of [browser, system])
        for (const step of ['where', 'what']) expect(book[`allow.${way}.${step}`]).toBeTruthy();
  });

  it('is told in general words where the page was installed and has no address bar (F1)', () => {
    const [[, userAgent] = ['', '']] = BROWSERS;
    expect(knownBrowser({ userAgent, maxTouchPoints: 0, window: 'own' })).toEqual({
      browser: 'other',
      system: 'windows',
    });
  });
});
