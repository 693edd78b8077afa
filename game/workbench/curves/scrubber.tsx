import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Bench } from '../run/bench';
import { say } from '../words/words';

const PACES = [0.25, 0.5, 1, 2, 4] as const;

/** Play, pause, seek and speed for a whole performance. Space plays, arrows step; both while the time slider has the focus. */
export function Scrubber({ bench }: { readonly bench: Bench }) {
  const playing = useSignal<'playing' | 'paused'>('paused');
  const pace = useSignal(1);
  const { t } = bench.series.value;
  const first = t[0] ?? 0;
  const last = t.at(-1) ?? 0;
  const now = bench.shownMs.value ?? first;

  useEffect(() => {
    if (playing.value !== 'playing') return;
    let before = bench.doors.clock.nowMs();
    let frame = requestAnimationFrame(function step() {
      const clock = bench.doors.clock.nowMs();
      const next = (bench.shownMs.peek() ?? first) + (clock - before) * pace.peek();
      before = clock;
      bench.shownMs.value = Math.min(last, next);
      if (next >= last) playing.value = 'paused';
      else frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing.value, first, last]);

  const toggle = () => {
    if (now >= last) bench.shownMs.value = first;
    playing.value = playing.value === 'playing' ? 'paused' : 'playing';
  };
  return (
    <div class="scrubber">
      <button type="button" class="play-button" onClick={toggle}>
        {say(playing.value === 'playing' ? 'pauseReplay' : 'playReplay')}
      </button>
      <input
        type="range"
        aria-label={say('seek')}
        aria-valuetext={`${(now / 1000).toFixed(1)} s`}
        min={first}
        max={last}
        step="33"
        value={now}
        onInput={(e) => {
          bench.shownMs.value = e.currentTarget.valueAsNumber;
        }}
        onKeyDown={(e) => {
          if (e.key !== ' ') return;
          e.preventDefault();
          toggle();
        }}
      />
      <output>
        {(now / 1000).toFixed(2)} / {(last / 1000).toFixed(1)} s
      </output>
      <label class="field">
        <span>{say('pace')}</span>
        <select
          value={pace.value}
          onChange={(e) => {
            pace.value = Number(e.currentTarget.value);
          }}
        >
          {PACES.map((p) => (
            <option key={p} value={p}>
              {p}×
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
