import { type ReadonlySignal, signal } from '@preact/signals';
import { tellOwnError } from './own-error';

/** `awaited`: a person waits for what is being fetched; `missing`: it could not be fetched. Of no meaning once it is there. */
export type Fetching = 'coming' | 'awaited' | 'missing';

/** The way from the home page to everything behind it, which is fetched after it. */
export interface WayIn<Inside> {
  /** Null until it was fetched. */
  readonly inside: ReadonlySignal<Inside | null>;
  readonly fetching: ReadonlySignal<Fetching>;
  /** Begins to fetch it. */
  begin(): void;
  /** Takes a step inside: at once, or when it was fetched. Of several steps that wait, the last one is taken. */
  enter(step: (inside: Inside) => void): void;
  /** Tries once more to fetch what was missing. */
  again(): void;
}

export interface WayInParts<Inside> {
  /** Fetches what is inside. Rejects where it cannot be fetched. */
  readonly load: () => Promise<() => Inside>;
  /** Opens the whole page anew; rejects where it cannot be reached, and then leaves it as it is. */
  readonly reload: () => Promise<void>;
}

/** Nothing is fetched before `begin`. What could not be fetched is fetched again when a person takes a step, or asks for it. */
export function createWayIn<Inside>({ load, reload }: WayInParts<Inside>): WayIn<Inside> {
  const inside = signal<Inside | null>(null);
  const fetching = signal<Fetching>('coming');
  let step: ((inside: Inside) => void) | null = null;

  const missing = () => {
    fetching.value = 'missing';
  };

  function opened(open: () => Inside): void {
    const found = open();
    inside.value = found;
    step?.(found);
  }

  /** `refused`: what is done where it cannot be fetched. */
  function fetchInside(refused: () => void): void {
    fetching.value = step === null ? 'coming' : 'awaited';
    load()
      .then(opened, refused)
      .catch((error: unknown) => {
        tellOwnError(error);
        missing();
      });
  }

  // Some browsers remember a refusal as long as the page is open: then only the whole page, fetched anew, helps.
  const again = () => fetchInside(() => void reload().catch(missing));

  return {
    inside,
    fetching,
    begin: () => fetchInside(missing),
    enter(next) {
      if (inside.value !== null) return next(inside.value);
      step = next;
      if (fetching.value === 'missing') again();
      else fetching.value = 'awaited';
    },
    again,
  };
}
