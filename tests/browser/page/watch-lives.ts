/** What a page has begun and not yet ended, and what it has made that nothing has collected yet. Counts. */
export interface Lives {
  readonly timers: number;
  readonly intervals: number;
  readonly frames: number;
  readonly canvases: number;
  /** WebGL contexts that have not been given back. */
  readonly graphics: number;
  readonly audioNodes: number;
  readonly audioContexts: number;
  readonly workers: number;
  readonly ports: number;
  readonly observers: number;
}

declare global {
  interface Window {
    lives(): Lives;
  }
}

/**
 * Follows from outside what a page begins and makes, for `window.lives()`. To be run before any of the page's scripts. What it
 * follows it holds weakly: after the browser has collected its garbage only what the page itself holds is counted.
 */
export function watchLives(): void {
  type Kind = 'canvases' | 'graphics' | 'audioNodes' | 'audioContexts' | 'workers' | 'ports' | 'observers';
  const made = new Map<Kind, WeakRef<object>[]>();
  const follow = <One extends object | null>(kind: Kind, one: One): One => {
    if (one === null) return one;
    const known = made.get(kind) ?? [];
    if (!known.some((ref) => ref.deref() === one)) known.push(new WeakRef(one));
    made.set(kind, known);
    return one;
  };
  const ended = new WeakSet<object>();
  const alive = (kind: Kind, still: (one: object) => boolean = () => true): number =>
    (made.get(kind) ?? []).filter((ref) => {
      const one = ref.deref();
      return one !== undefined && !ended.has(one) && still(one);
    }).length;

  const timers = new Set<unknown>();
  const intervals = new Set<unknown>();
  const frames = new Set<unknown>();
  const { setTimeout, setInterval, clearTimeout, clearInterval, requestAnimationFrame, cancelAnimationFrame } = window;
  window.setTimeout = ((what: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) => {
    const id = setTimeout(() => {
      timers.delete(id);
      what(...given);
    }, ms);
    timers.add(id);
    return id;
  }) as typeof window.setTimeout;
  window.setInterval = ((...given: Parameters<typeof setInterval>) => {
    const id = setInterval(...given);
    intervals.add(id);
    return id;
  }) as typeof window.setInterval;
  // Either ends what the other began.
  const forget = (clear: (id?: number) => void) => (id?: number) => {
    timers.delete(id);
    intervals.delete(id);
    clear(id);
  };
  window.clearTimeout = forget(clearTimeout) as typeof window.clearTimeout;
  window.clearInterval = forget(clearInterval) as typeof window.clearInterval;
  window.requestAnimationFrame = (callback) => {
    const id = requestAnimationFrame((nowMs) => {
      frames.delete(id);
      callback(nowMs);
    });
    frames.add(id);
    return id;
  };
  window.cancelAnimationFrame = (id) => {
    frames.delete(id);
    cancelAnimationFrame(id);
  };

  const create = document.createElement;
  document.createElement = function createFollowed(this: Document, ...given: [string]) {
    const element = create.apply(this, given);
    return element instanceof HTMLCanvasElement ? follow('canvases', element) : element;
  } as typeof create;
  const context = HTMLCanvasElement.prototype.getContext as (...given: unknown[]) => object | null;
  HTMLCanvasElement.prototype.getContext = function contextFollowed(this: HTMLCanvasElement, ...given: unknown[]) {
    const one = context.apply(this, given);
    return String(given[0]).startsWith('webgl') ? follow('graphics', one) : one;
  } as typeof HTMLCanvasElement.prototype.getContext;

  const sound = BaseAudioContext.prototype as unknown as Record<string, unknown>;
  for (const name of Object.getOwnPropertyNames(sound)) {
    const make = Object.getOwnPropertyDescriptor(sound, name)?.value;
    if (typeof make !== 'function' || !/^create/.test(name)) continue;
    sound[name] = function makeFollowed(this: unknown, ...given: unknown[]) {
      const one = make.apply(this, given);
      return one instanceof AudioNode ? follow('audioNodes', one) : one;
    };
  }
  const followMade = (name: 'AudioContext' | 'Worker' | 'ResizeObserver' | 'MutationObserver', kind: Kind): void => {
    const Plain = window[name] as new (...given: unknown[]) => object;
    const Followed = class extends Plain {
      constructor(...given: unknown[]) {
        super(...given);
        follow(kind, this);
      }
    };
    Object.assign(window, { [name]: Followed });
  };
  followMade('AudioContext', 'audioContexts');
  followMade('Worker', 'workers');
  followMade('ResizeObserver', 'observers');
  followMade('MutationObserver', 'observers');
  const noteEnd = (prototype: object, how: string): void => {
    const methods = prototype as Record<string, (...given: unknown[]) => unknown>;
    const end = methods[how];
    if (!end) return;
    methods[how] = function endNoted(this: object, ...given: unknown[]) {
      ended.add(this);
      return end.apply(this, given);
    };
  };
  noteEnd(Worker.prototype, 'terminate');
  noteEnd(MessagePort.prototype, 'close');
  const Channel = window.MessageChannel;
  window.MessageChannel = class extends Channel {
    constructor() {
      super();
      follow('ports', this.port1);
      follow('ports', this.port2);
    }
  };

  window.lives = () => ({
    timers: timers.size,
    intervals: intervals.size,
    frames: frames.size,
    canvases: alive('canvases'),
    graphics: alive('graphics', (gl) => !(gl as WebGLRenderingContext).isContextLost()),
    audioNodes: alive('audioNodes'),
    audioContexts: alive('audioContexts', (one) => (one as AudioContext).state !== 'closed'),
    workers: alive('workers'),
    ports: alive('ports'),
    observers: alive('observers'),
  });
}
