import { useSignal } from '@preact/signals';
import type { Bench } from '../run/bench';
import type { BenchSource } from '../run/bench-state';
import { nameOf, say } from '../words/words';

const SOURCES: readonly BenchSource[] = ['practice', 'patient', 'recording', 'camera'];

/** The source of the frames, and its actions: start, stop, open, record, export. */
export function SourceBar({ bench }: { readonly bench: Bench }) {
  const source = bench.source.value;
  const recorded = bench.recorded.value;
  const live = bench.running.value === 'live';
  const hasCamera = bench.doors.camera !== null;
  return (
    <header class="source-bar">
      <div class="brand">
        <h1>{say('title')}</h1>
        <p>{say('tagline')}</p>
      </div>
      <fieldset class="segments">
        <legend class="unseen">{say('source')}</legend>
        {SOURCES.map((kind) => (
          <label key={kind} class={source === kind ? 'chosen' : ''}>
            <input
              type="radio"
              name="source"
              value={kind}
              checked={source === kind}
              disabled={kind === 'camera' && !hasCamera}
              onChange={() => void bench.choose(kind)}
            />
            {say(`source.${kind}`)}
          </label>
        ))}
      </fieldset>
      <div class="buttons">
        {source === 'patient' && <PatientChoice bench={bench} />}
        {source === 'recording' && <FileChoice bench={bench} />}
        {(source === 'practice' || source === 'camera') && (
          <button type="button" onClick={() => void (live ? bench.stop() : bench.start())}>
            {say(live ? 'stop' : 'start')}
          </button>
        )}
        {recorded === null ? (
          <button type="button" disabled={!live} onClick={() => bench.beginRecording()}>
            <i class="dot" aria-hidden="true" /> {say('record')}
          </button>
        ) : (
          <button type="button" class="on" onClick={() => void bench.saveRecording()}>
            <i class="dot" aria-hidden="true" /> {say('saveRecording')} · <span class="seconds">{recorded} s</span>
          </button>
        )}
        <button type="button" disabled={bench.series.value.t.length === 0 && !live} onClick={() => bench.exportJson()}>
          {say('exportSeries')}
        </button>
      </div>
    </header>
  );
}

function PatientChoice({ bench }: { readonly bench: Bench }) {
  const patient = useSignal(bench.doors.patients[0] ?? '');
  return (
    <>
      <select
        aria-label={say('patient')}
        value={patient.value}
        onChange={(e) => {
          patient.value = e.currentTarget.value;
        }}
      >
        {bench.doors.patients.map((name) => (
          <option key={name} value={name}>
            {nameOf(`patient.${name}`)}
          </option>
        ))}
      </select>
      <button type="button" onClick={() => void bench.perform(patient.value)}>
        {say('perform')}
      </button>
    </>
  );
}

function FileChoice({ bench }: { readonly bench: Bench }) {
  return (
    <label class="file-button" title={say('openHint')}>
      {say('openFile')}
      <input
        type="file"
        accept=".jsonl,.gz,application/gzip"
        onChange={(e) => {
          const file = e.currentTarget.files?.[0];
          // The same file may be chosen again after it was mended.
          e.currentTarget.value = '';
          if (file) void bench.open(file);
        }}
      />
    </label>
  );
}
