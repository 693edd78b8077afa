/** What a device runs on, as far as it changes where a camera is allowed. */
type System = 'mac' | 'windows' | 'android' | 'appleTouch' | 'otherSystem';

/** Where a browser lets a camera be allowed again; `appOnApple` is any browser but Safari on an iPhone or iPad. */
export type BrowserWay =
  | 'chromiumDesktop'
  | 'chromiumAndroid'
  | 'firefoxDesktop'
  | 'firefoxAndroid'
  | 'safariMac'
  | 'safariTouch'
  | 'appOnApple'
  | 'other';

/** Where a device lets its browsers use the camera at all. */
export type SystemWay = Exclude<System, 'appleTouch'> | 'appOnApple';

export interface KnownBrowser {
  readonly browser: BrowserWay;
  readonly system: SystemWay;
}

/** What a browser says of itself and its device; an iPad calls itself a Mac, and only its touch screen tells. */
export interface BrowserFacts extends Pick<Navigator, 'userAgent' | 'maxTouchPoints'> {
  /** Whether the page stands in a window of its own, as an app that was installed: there is no address bar. */
  readonly window: 'tab' | 'own';
}

const SYSTEMS: readonly (readonly [System, RegExp])[] = [
  ['appleTouch', /\b(iPhone|iPad|iPod)\b/],
  ['mac', /\bMacintosh\b/],
  ['android', /\bAndroid\b/],
  ['windows', /\bWindows NT\b/],
];

/** A page inside another app: it has no address bar, or one of its own. */
const INSIDE_AN_APP = /; wv\)|\bFBA[NV]\/|\bInstagram\b|\bGSA\/|\b(Ddg|DuckDuckGo)\//;
const SAFARI = /\bVersion\/\S+.* Safari\//;

/** The first row that fits is the way. Most browsers also name others before their own name, so the order counts. */
const WAYS: readonly (readonly [BrowserWay, readonly System[], RegExp])[] = [
  ['other', ['appleTouch', 'mac', 'android', 'windows', 'otherSystem'], INSIDE_AN_APP],
  ['appOnApple', ['appleTouch'], /\b(CriOS|FxiOS|EdgiOS|OPiOS|OPT)\//],
  ['safariTouch', ['appleTouch'], SAFARI],
  ['firefoxAndroid', ['android'], /\bFirefox\//],
  ['chromiumAndroid', ['android'], /Chrome\//],
  ['firefoxDesktop', ['mac', 'windows', 'otherSystem'], /\bFirefox\//],
  ['chromiumDesktop', ['mac', 'windows', 'otherSystem'], /Chrome\//],
  ['safariMac', ['mac'], SAFARI],
];

/** The browser, told by what it says of itself: for words to a person, never for what is done. `other` where it cannot be told. */
export function knownBrowser({ userAgent, maxTouchPoints, window }: BrowserFacts): KnownBrowser {
  const named = SYSTEMS.find(([, agent]) => agent.test(userAgent))?.[0] ?? 'otherSystem';
  const system = named === 'mac' && maxTouchPoints > 1 ? 'appleTouch' : named;
  const way = WAYS.find(([, systems, agent]) => systems.includes(system) && agent.test(userAgent))?.[0] ?? 'other';
  return { browser: window === 'own' ? 'other' : way, system: system === 'appleTouch' ? 'appOnApple' : system };
}
