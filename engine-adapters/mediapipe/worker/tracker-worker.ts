import './fetch-guard';
import { type FaceTracker, openFaceTracker } from '../tracker/face-tracker';
import type { TrackerAnswer, TrackerRequest } from './tracker-messages';
import type { Numbered } from './worker-answers';

let tracker: FaceTracker | null = null;

self.onmessage = async ({ data }: MessageEvent<Numbered<TrackerRequest>>) => {
  const answer = (message: TrackerAnswer) => self.postMessage({ ...message, id: data.id });
  try {
    if (data.kind === 'open') {
      tracker = await openFaceTracker(data);
      answer({ kind: 'opened', runtime: tracker.runtime, delegate: tracker.delegate });
    } else if (tracker) {
      const picture = tracker.track(data.image, data.captureMs);
      answer({ kind: 'tracked', picture });
    } else throw new Error('asked to track before it was opened');
  } catch (error) {
    answer({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
  } finally {
    (data.kind === 'open' ? data.sample : data.image)?.close();
  }
};
