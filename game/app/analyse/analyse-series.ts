import type { Judgement } from '../../movement/judgement';
import { MEASURE_KEYS } from '../../movement/measure/measure-id';

export type FrameSeries = Readonly<Record<string, readonly (number | null)[]>>;

/** Per-frame values as columns: time, every measure [iod], activation and calm. A missing value is null. */
export function frameSeries(judgements: readonly Judgement[]): FrameSeries {
  const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null);
  const series: Record<string, (number | null)[]> = { t: judgements.map((j) => j.captureMs) };
  for (const key of MEASURE_KEYS) series[key] = judgements.map((j) => finite(j.measures[key].value));
  series.activation = judgements.map((j) => finite(j.activation));
  series.calm = judgements.map((j) => j.calm);
  return series;
}
