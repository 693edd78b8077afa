import type { Calibration } from '../../movement/calibration/calibration';
import {
  type MeasureKey,
  MIDLINE_MEASURES,
  SIDED_MEASURES,
  type SidedMeasure,
} from '../../movement/measure/measure-id';
import { nameOf, say } from '../words/words';
import type { CurveMark } from './curve';
import { CurveFigure } from './curve-figure';
import { COLOUR } from './palette';
import type { Shown } from './shown-window';

interface Props {
  readonly shown: Shown;
  readonly calibration: Calibration | null;
  readonly onSeek: (ms: number) => void;
}

/** Every measure as a small curve: both sides in one chart, raw behind filtered, rest as a horizontal line. */
export function SmallCurves({ shown, calibration, onSeek }: Props) {
  const restLine = (key: MeasureKey, colour: string): CurveMark[] => {
    const rest = calibration?.rest[key]?.median;
    return rest === undefined ? [] : [{ low: rest, high: rest, colour }];
  };
  const common = { shown, onSeek, height: 78, axis: 'bare' } as const;
  return (
    <section class="small-curves" aria-label={say('measures')}>
      {SIDED_MEASURES.map((measure) => (
        <CurveFigure
          key={measure}
          {...common}
          title={nameOf(measure)}
          unit={unitOf(measure)}
          least={0.04}
          marks={[
            ...restLine(`${measure}.patientLeft`, REST.patientLeft),
            ...restLine(`${measure}.patientRight`, REST.patientRight),
          ]}
          lines={[
            { column: `${measure}.patientLeft.raw`, label: '', colour: COLOUR.patientLeft, look: 'faint' },
            { column: `${measure}.patientRight.raw`, label: '', colour: COLOUR.patientRight, look: 'faint' },
            { column: `${measure}.patientLeft`, label: say('left'), colour: COLOUR.patientLeft },
            { column: `${measure}.patientRight`, label: say('right'), colour: COLOUR.patientRight },
          ]}
        />
      ))}
      {MIDLINE_MEASURES.map((measure) => (
        <CurveFigure
          key={measure}
          {...common}
          title={nameOf(measure)}
          unit="iod"
          least={0.04}
          marks={restLine(measure, COLOUR.rest)}
          lines={[
            { column: `${measure}.raw`, label: '', colour: COLOUR.whole, look: 'faint' },
            { column: measure, label: say('filtered'), colour: COLOUR.whole },
          ]}
        />
      ))}
      <CurveFigure
        {...common}
        title={say('curve.pose')}
        unit="°"
        least={[-5, 5]}
        lines={[
          { column: 'yaw', label: 'yaw', colour: COLOUR.whole },
          { column: 'pitch', label: 'pitch', colour: COLOUR.calm },
          { column: 'roll', label: 'roll', colour: COLOUR.progress },
        ]}
      />
    </section>
  );
}

const REST = { patientLeft: 'rgba(255, 215, 154, 0.3)', patientRight: 'rgba(185, 167, 255, 0.3)' } as const;

function unitOf(measure: SidedMeasure): string {
  return measure.startsWith('gaze') ? 'eye widths' : 'iod';
}
