import type { MovementTask } from '../../movement/movement-task';
import { PAUSE_ABOVE } from '../../play/play-flow';
import { nameOf, say } from '../words/words';
import { CurveFigure } from './curve-figure';
import { COLOUR } from './palette';
import type { Shown } from './shown-window';
import { TimelineStrip } from './timeline-strip';

interface Props {
  readonly shown: Shown;
  readonly task: MovementTask;
  readonly onSeek: (ms: number) => void;
}

/** Activation with its band, speed with its limit, quiet regions with their allowances, and the play signal. */
export function BigCurves({ shown, task, onSeek }: Props) {
  const low = task.target - task.bandHalfWidth;
  const high = task.target + task.bandHalfWidth;
  const common = { shown, onSeek } as const;
  return (
    <section class="big-curves" aria-label={say('curves')}>
      <TimelineStrip shown={shown} />
      <CurveFigure
        {...common}
        title={say('curve.activation')}
        unit=""
        height={150}
        least={[0, 0.7]}
        axis="wide"
        marks={[{ low, high, colour: COLOUR.band }]}
        lines={[
          { column: 'activation.patientLeft', label: say('left'), colour: COLOUR.patientLeft },
          { column: 'activation.patientRight', label: say('right'), colour: COLOUR.patientRight },
          { column: 'activation', label: say('activation'), colour: COLOUR.whole },
        ]}
      />
      <CurveFigure
        {...common}
        title={say('curve.speed')}
        unit="/s"
        height={92}
        least={[-task.speedLimitPerS * 1.2, task.speedLimitPerS * 1.2]}
        axis="wide"
        marks={[task.speedLimitPerS, -task.speedLimitPerS].map((v) => ({ low: v, high: v, colour: COLOUR.over }))}
        lines={[{ column: 'activationSpeed', label: say('activation'), colour: COLOUR.whole }]}
      />
      <CurveFigure
        {...common}
        title={say('curve.quiet')}
        unit=""
        height={130}
        least={[0, 0.3]}
        axis="wide"
        lines={task.quietList.flatMap(({ region, side }, i) => [
          {
            column: `quiet.${region}.${side}`,
            label: `${nameOf(region)} ${say(side === 'patientLeft' ? 'left' : 'right')}`,
            colour:
              region === 'eye'
                ? COLOUR[side]
                : (OTHER[(QUIET_ORDER.indexOf(region) + OTHER.length) % OTHER.length] ?? COLOUR.whole),
          },
          {
            column: `allowance.${region}.${side}`,
            label: i === 0 ? say('allowance') : '',
            colour: COLOUR.limit,
            look: 'dashed' as const,
          },
        ])}
      />
      <CurveFigure
        {...common}
        title={say('curve.calm')}
        unit=""
        height={92}
        least={[0, 1]}
        axis="times"
        marks={[{ low: PAUSE_ABOVE, high: PAUSE_ABOVE, colour: COLOUR.rest }]}
        lines={[
          { column: 'calm', label: say('calm'), colour: COLOUR.calm },
          { column: 'progress', label: say('progress'), colour: COLOUR.progress },
          { column: 'light', label: say('light'), colour: COLOUR.light, look: 'dashed' },
        ]}
      />
    </section>
  );
}

/** Regions other than the eye share a few more colours. */
const QUIET_ORDER = ['brow', 'mouthCorner', 'nose', 'lowerLip', 'jaw'];
const OTHER = ['#8fd8a8', '#6fc3e8', '#f2e3c6', '#e6a4d0', '#9fb4c7'];
