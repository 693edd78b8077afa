import type { Calibration } from '../../movement/calibration/calibration';
import { MEASURE_KEYS } from '../../movement/measure/measure-id';
import { nameOf, say } from '../words/words';
import type { Shown } from './shown-window';

/** The curves as a table: every measure at the shown moment, with its rest and noise. */
export function ValueTable({
  shown,
  calibration,
}: {
  readonly shown: Shown;
  readonly calibration: Calibration | null;
}) {
  return (
    <details class="values">
      <summary>{say('values')}</summary>
      <table>
        <thead>
          <tr>
            {(['measure', 'unit', 'raw', 'filtered', 'restMedian', 'noise'] as const).map((key) => (
              <th key={key} scope="col">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {MEASURE_KEYS.map((key) => {
            const [measure, side] = key.split('.');
            const rest = calibration?.rest[key];
            return (
              <tr key={key}>
                <th scope="row">
                  {nameOf(measure ?? key)}
                  {side && `, ${say(side === 'patientLeft' ? 'left' : 'right')}`}
                </th>
                <td>{key.startsWith('gaze') ? 'eye widths' : 'iod'}</td>
                <td>{shown.text(`${key}.raw`)}</td>
                <td>{shown.text(key)}</td>
                <td>{rest?.median.toFixed(4) ?? '–'}</td>
                <td>{rest?.noiseSd.toFixed(5) ?? '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
