import type { CameraInCourse } from '../../record/trends/session-camera';
import { useSay } from '../console-context';
import type { Say } from '../words/words';
import { diamondsPath, dotsPath } from './time-axis';

/** A value in a plot. */
interface Mark {
  readonly x: number;
  readonly y: number;
  readonly camera: CameraInCourse;
}

/** The values of a curve: a dot for each, a diamond where it came through another camera than most. */
export function ValueMarks({ marks }: { marks: readonly Mark[] }) {
  const places = (isOther: boolean) =>
    marks.filter(({ camera }) => (camera === 'other') === isOther).map(({ x, y }) => [x, y] as const);
  return (
    <>
      <path class="dots" d={dotsPath(places(false))} />
      <path class="other-camera" d={diamondsPath(places(true))} />
    </>
  );
}

/** What the diamonds of a curve mean, beside one of them. */
export function CameraLegend() {
  const say = useSay();
  return (
    <p class="soft">
      <svg class="plot sign" viewBox="0 0 12 12" aria-hidden="true">
        <path class="other-camera" d={diamondsPath([[6, 6]])} />
      </svg>{' '}
      {say('chart.diamond')}
    </p>
  );
}

/** How many values of a curve are diamonds, in a sentence for those who do not see them; null where none is. */
export function otherCameraInWords(points: readonly { readonly camera: CameraInCourse }[], say: Say): string | null {
  const count = points.filter(({ camera }) => camera === 'other').length;
  return count === 0 ? null : say('chart.otherCamera', { count });
}
