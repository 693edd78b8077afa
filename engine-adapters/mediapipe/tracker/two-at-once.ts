import type { TrackedPicture } from './tracked-picture';
import type { OpenLink, TrackerLink } from './tracker-link';

/**
 * A tracker that looks at two pictures at once where one look takes so long that pictures of the camera would have to wait: beside the first
 * one a second is opened, and whichever is free takes the next picture. Light, stillness and the count of faces stay with the first one, so
 * that they do not change with whoever looked. Answers come in the order in which the pictures came. As long as the second one is not there,
 * and where it cannot be opened, the first works alone. When one of them breaks down, both did.
 * @param openOne opens each of the two
 * @param isWorthIt whether this first one wants a second beside it
 */
export function openTwoAtOnce(openOne: OpenLink, isWorthIt: (first: TrackerLink) => boolean): OpenLink {
  return async (request) => {
    const first = await openOne(request);
    if (!isWorthIt(first)) return first;
    const { wasmBase, model } = request;
    const { engine = null } = first;
    return withSecond(first, () => openOne({ wasmBase, model, engine, delegates: 'processorOnly', tells: 'face' }));
  };
}

function withSecond(first: TrackerLink, openSecond: () => Promise<TrackerLink>): TrackerLink {
  let state: 'open' | 'closed' = 'open';
  let second: TrackerLink | null = null;
  // Without it one picture is looked at after the other.
  openSecond().then(
    (opened) => {
      if (state === 'closed') opened.close();
      else second = opened;
    },
    () => {},
  );
  let firstLooksAt = 0;
  let lastOfFirst: TrackedPicture | null = null;
  let lastTold: Promise<unknown> = Promise.resolve();
  /** Answers that wait for the one before them. */
  let early = 0;

  async function lookFirst(...asked: Parameters<TrackerLink['track']>): Promise<TrackedPicture> {
    firstLooksAt += 1;
    try {
      lastOfFirst = await first.track(...asked);
      return lastOfFirst;
    } finally {
      firstLooksAt -= 1;
    }
  }

  async function tellAfter(before: typeof lastTold, asked: Parameters<TrackerLink['track']>): Promise<TrackedPicture> {
    const bySecond = second !== null && firstLooksAt > 0 ? second : null;
    const picture = await (bySecond === null ? lookFirst(...asked) : bySecond.track(...asked));
    early += 1;
    await before;
    early -= 1;
    return bySecond === null ? picture : asSeenByBoth(picture, lastOfFirst);
  }

  return {
    ...first,
    get runtime() {
      return second === null ? first.runtime : `${first.runtime}, two at once`;
    },
    get reads() {
      // The two have time to spare for the copies, which the page's thread has not.
      return second !== null && first.copiesFrames === true ? 'frame' : first.reads;
    },
    get atOnce() {
      // Whoever was quicker than the other takes one more meanwhile, and no further one: the other may hang.
      return second === null ? 1 : 2 + Math.min(1, early);
    },
    track(...asked) {
      const telling = tellAfter(lastTold, asked);
      // Whoever asked for that picture hears why it was lost.
      lastTold = telling.catch(() => {});
      return telling;
    },
    close() {
      state = 'closed';
      first.close();
      second?.close();
    },
  };
}

/** The second one's face, with what only the first one looks at. */
function asSeenByBoth(picture: TrackedPicture, first: TrackedPicture | null): TrackedPicture {
  if (first === null) return picture;
  const { meanLuma, unchangedMs } = first;
  const found = picture.landmarks !== null;
  return {
    ...picture,
    ...{ meanLuma, unchangedMs },
    faceLuma: found ? first.faceLuma : null,
    facesSeen: found ? Math.max(1, first.facesSeen) : 0,
  };
}
