import type { RangeMs } from '../../movement/calibration/calibration-from-ranges';
import { SETTINGS } from '../../movement/settings';
import type { Bench } from '../run/bench';
import { say } from '../words/words';

const REACH_MS = 12_000;

/** The calibration of this face, and the ranges from which it was learned. */
export function CalibrationPanel({ bench }: { readonly bench: Bench }) {
  const calibration = bench.calibration.value;
  const reach = calibration?.reach[bench.task.value.movement]?.bySide;
  const shown = (value: number | null | undefined) => (value ? `${value.toFixed(3)} iod` : say('noReach'));
  const whole = bench.running.value === 'whole';
  return (
    <section class="panel calibration" aria-labelledby="calibration-heading">
      <h2 id="calibration-heading">{say('ranges')}</h2>
      <p class="hint" role="status">
        {calibration === null
          ? say('uncalibrated')
          : say('calibrated', { left: shown(reach?.patientLeft), right: shown(reach?.patientRight) })}
      </p>
      {bench.note.value !== null && <p class="note">{bench.note.value}</p>}
      {whole ? <RangeForm key={bench.name.value} bench={bench} /> : <LiveButtons bench={bench} />}
    </section>
  );
}

function LiveButtons({ bench }: { readonly bench: Bench }) {
  const off = bench.running.value !== 'live';
  return (
    <div class="buttons">
      {bench.source.value === 'practice' && (
        <button type="button" disabled={off} onClick={() => bench.calibratePractice()}>
          {say('calibrateNow')}
        </button>
      )}
      <button type="button" disabled={off} onClick={() => bench.takeLast('rest', SETTINGS.calibration.restMs)}>
        {say('takeRest')}
      </button>
      <button type="button" disabled={off} onClick={() => bench.takeLast('reference', REACH_MS)}>
        {say('takeReach')}
      </button>
    </div>
  );
}

function RangeForm({ bench }: { readonly bench: Bench }) {
  const ranges = bench.ranges.value;
  const change = (which: keyof typeof ranges, end: 0 | 1, typed: number) => {
    const { t } = bench.series.value;
    const range: [number, number] = [...(ranges[which] ?? ([t[0] ?? 0, t.at(-1) ?? 0] as RangeMs))];
    if (!Number.isFinite(typed)) return;
    range[end] = typed * 1000;
    if (range[0] < range[1]) bench.setRanges({ ...ranges, [which]: range });
  };
  return (
    <table class="ranges">
      <tbody>
        {(['rest', 'reference', 'play'] as const).map((which) => (
          <tr key={which}>
            <th scope="row">{say(which)}</th>
            {([0, 1] as const).map((end) => (
              <td key={end}>
                <input
                  type="number"
                  step="0.5"
                  min="0"
                  placeholder="–"
                  aria-label={`${say(which)}, ${say(end === 0 ? 'from' : 'to')} (${say('seconds')})`}
                  value={ranges[which] ? Math.round(ranges[which][end] / 100) / 10 : ''}
                  onChange={(e) => change(which, end, e.currentTarget.valueAsNumber)}
                />
              </td>
            ))}
            <td>{say('seconds')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
