import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CurveDrawing, CurvePlot, DrawnCurve } from '../../ports/curve-drawing';
import { MOMENT_MS, SERIES_STEPS } from '../../record/series/attempt-series';
import { unpackSeries } from '../../record/series/pack-series';
import type { BlockRecord } from '../../record/session-record';
import { DataError } from '../../therapy/data-error';
import { useConsole } from '../console-context';
import { ChartTable } from '../review/chart-table';
import {
  type AttemptWords,
  activationInWords,
  eventInWords,
  flowInWords,
  percentInWords,
  quietInWords,
  regionInWords,
  secondsInWords,
  timeInWords,
} from './attempt-in-words';
import { type AttemptView, attemptView } from './attempt-view';
import { useAttemptWords } from './use-attempt-words';

export interface AttemptCurvesProps {
  readonly block: BlockRecord;
  /** Place among the block's movements. */
  readonly at: number;
  /** As in the list. */
  readonly number: number;
  readonly onClose: () => void;
}

/** CSS pixels. */
const HEIGHT = { activation: 170, quiet: 96 } as const;
/** Least upper ends of the axes, shares: what hardly moves stays flat. */
const LEAST_TOP = { activation: 1, quiet: 0.3 } as const;

/** One attempt as curves with its events; finger, mouse and arrow keys go through its time. */
export function AttemptCurves({ block, at, number, onClose }: AttemptCurvesProps) {
  const words = useAttemptWords();
  const view = useMemo(() => viewOf(block, at, number), [block, at, number]);
  if (view instanceof DataError) {
    return (
      <p class="note trouble" role="alert">
        {words.tell('broken', { why: view.message })}
      </p>
    );
  }
  return <Scrubbed {...{ view, number, onClose, words }} />;
}

function Scrubbed({
  view,
  number,
  onClose,
  words,
}: {
  view: AttemptView;
  number: number;
  onClose: () => void;
  words: AttemptWords;
}) {
  const { tell } = words;
  const { timesMs, events } = view;
  const drawing = useDrawing();
  const [index, setIndex] = useState(() => nearest(timesMs, 0));
  const timeMs = timesMs[index] ?? 0;
  const told = momentInWords(view, index, words);
  const curves = useMemo(() => drawnCurves(view, words), [view, words.names]);
  return (
    <section class="attempt-curves" aria-label={tell('open', { number })}>
      <div class="row">
        <h4>{tell('of', { number, when: timeInWords(timeMs, words) })}</h4>
        <button type="button" onClick={onClose}>
          {tell('close')}
        </button>
      </div>
      {drawing === 'refused' && (
        <p class="note trouble" role="alert">
          {tell('notLoaded')}
        </p>
      )}
      <div class="attempt-sight">
        <div class="attempt-plots">
          {typeof drawing !== 'string' &&
            curves.map(({ name, curve }) => (
              <figure key={name}>
                <figcaption>{name}</figcaption>
                <Plot {...{ drawing, curve, index, onScrub: setIndex }} />
              </figure>
            ))}
          <input
            type="range"
            min={0}
            max={timesMs.length - 1}
            value={index}
            aria-label={tell('cursor')}
            aria-valuetext={[timeInWords(timeMs, words), ...told.map(([name, value]) => `${name}: ${value}`)].join(
              '. ',
            )}
            onInput={(event) => setIndex(Number(event.currentTarget.value))}
          />
          <p class="soft">
            {tell('keys')} {tell('legend')}
          </p>
        </div>
        <div class="attempt-words">
          <dl>
            {told.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <EventList {...{ events, words }} onJump={(atMs) => setIndex(nearest(timesMs, atMs))} />
        </div>
      </div>
      <CurveTable view={view} words={words} />
    </section>
  );
}

/** What happened, in order; each leads to its moment. */
function EventList({
  events,
  words,
  onJump,
}: {
  events: AttemptView['events'];
  words: AttemptWords;
  onJump: (atMs: number) => void;
}) {
  return (
    <>
      <h5>{words.tell('event')}</h5>
      <ol class="attempt-events">
        {events.map((event, i) => (
          <li key={`${event.kind} ${event.atMs} ${i}`}>
            <button type="button" onClick={() => onJump(event.atMs)}>
              <span class="figure">{secondsInWords(event.atMs, words)} s</span>
              <span>{eventInWords(event, words)}</span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Every moment as a row. */
function CurveTable({ view, words }: { view: AttemptView; words: AttemptWords }) {
  const { tell } = words;
  const { moments, quiet, timesMs } = view;
  const told = (value: number | null, missing: string) => (value === null ? missing : percentInWords(value));
  const regions = quiet.map(({ rule }) => regionInWords(rule.region, rule.side, words));
  const about = tell('aboutTable', {
    ...{ fine: 100 * SERIES_STEPS.activation, coarse: 100 * SERIES_STEPS.quiet },
    ...{ n: moments.length, perSecond: Math.round(1000 / MOMENT_MS) },
  });
  // The table shows its last row first.
  const rows = () =>
    moments
      .map((moment, i) => [
        secondsInWords(timesMs[i] ?? 0, words, 2),
        told(moment.activation, tell('notKnown')),
        ...moment.quiet.map((value) => told(value, tell('notSure'))),
        flowInWords(moment, words),
      ])
      .reverse();
  return (
    <ChartTable
      name={tell('table')}
      about={about}
      columns={[tell('time'), tell('activation'), ...regions, tell('state')]}
      rows={rows}
    />
  );
}

function Plot({
  drawing,
  curve,
  index,
  onScrub,
}: {
  drawing: CurveDrawing;
  curve: DrawnCurve;
  index: number;
  onScrub: (index: number) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<CurvePlot | null>(null);
  useEffect(() => {
    if (place.current === null) return;
    const drawn = drawing.draw(place.current, curve, onScrub);
    drawn.show(index);
    plot.current = drawn;
    return () => {
      plot.current = null;
      drawn.end();
    };
  }, [drawing, curve]);
  useEffect(() => plot.current?.show(index), [index]);
  return <div ref={place} aria-hidden="true" />;
}

/** The drawing of curves once it is loaded. */
function useDrawing(): CurveDrawing | 'loading' | 'refused' {
  const { ports } = useConsole();
  const [drawing, setDrawing] = useState<CurveDrawing | 'loading' | 'refused'>('loading');
  useEffect(() => {
    let isWanted = true;
    ports.loadCurves().then(
      (loaded) => isWanted && setDrawing(loaded),
      // Values, events and table are there all the same, and the page says what is missing.
      () => isWanted && setDrawing('refused'),
    );
    return () => {
      isWanted = false;
    };
  }, [ports]);
  return drawing;
}

function viewOf(block: BlockRecord, at: number, number: number): AttemptView | DataError {
  const kept = block.series?.[at];
  if (kept === undefined || 'leftOut' in kept) throw new Error(`movement ${number} has no series`);
  try {
    return attemptView(
      block,
      at,
      unpackSeries(kept.packed, block.task.quietList.length, block.levelId, `series[${at}]`),
    );
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
}

function drawnCurves(view: AttemptView, words: AttemptWords): readonly { name: string; curve: DrawnCurve }[] {
  const { timesMs, moments, band, quiet, events } = view;
  const shared = {
    times: timesMs.map((ms) => ms / 1000),
    marks: events.flatMap(({ kind, atMs }) =>
      kind === 'onset' || kind === 'hold' || kind === 'release' || kind === 'end' ? [atMs / 1000] : [],
    ),
    spans: events.flatMap((event) => {
      if (!('untilMs' in event) || event.kind === 'along') return [];
      const kind = event.kind === 'calm' || event.kind === 'paused' ? ('calm' as const) : ('notSure' as const);
      return [{ fromS: event.atMs / 1000, toS: event.untilMs / 1000, kind }];
    }),
    inWords: percentInWords,
  };
  const activation = moments.map((moment) => moment.activation);
  return [
    {
      name: words.tell('activation'),
      curve: {
        ...{ ...shared, values: activation, band: [band.low, band.high], limit: null, height: HEIGHT.activation },
        range: rangeOf(activation, LEAST_TOP.activation),
      },
    },
    ...quiet.map(({ rule, values, allowance }) => ({
      name: regionInWords(rule.region, rule.side, words),
      curve: {
        ...{ ...shared, values, band: null, limit: allowance, height: HEIGHT.quiet },
        range: rangeOf(values, Math.max(LEAST_TOP.quiet, 1.25 * allowance)),
      },
    })),
  ];
}

/** Ends of an axis of shares. */
function rangeOf(values: readonly (number | null)[], leastTop: number): readonly [number, number] {
  const known = values.flatMap((value) => value ?? []);
  return [Math.min(-0.05, ...known), Math.max(leastTop, ...known.map((value) => 1.15 * value))];
}

/** What is under the cursor: name and value of each row. */
function momentInWords(view: AttemptView, index: number, words: AttemptWords): readonly (readonly [string, string])[] {
  const { tell } = words;
  const moment = view.moments[index];
  if (moment === undefined) return [];
  return [
    [tell('activation'), activationInWords(moment.activation, view.band, words)],
    ...view.quiet.map((line, i): readonly [string, string] => [
      regionInWords(line.rule.region, line.rule.side, words),
      quietInWords(moment.quiet[i] ?? null, line, words),
    ]),
    [tell('state'), flowInWords(moment, words)],
  ];
}

function nearest(timesMs: readonly number[], atMs: number): number {
  return timesMs.reduce(
    (best, time, i) => (Math.abs(time - atMs) < Math.abs((timesMs[best] ?? 0) - atMs) ? i : best),
    0,
  );
}
