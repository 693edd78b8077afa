import { REPEATS } from '../camera/camera-assessment';
import { assessedNumbers, repeatSpread } from '../camera/repeat-spread';
import type { PatientHead } from '../patient-file';
import { type CsvCell, csvText } from './csv-text';

const COLUMNS = [
  ...['assessment', 'at', 'source', 'measurement', 'step', 'what', 'of', 'unit'],
  ...Array.from({ length: REPEATS }, (_, i) => `repeat_${i + 1}`),
  ...['median', 'lowest', 'highest', 'n', 'not_sure'],
] as const;

/** Every number that a camera measured in an assessment, one in each row, with its repeats and why one is missing. */
export function cameraTable({ cameraAssessments }: Pick<PatientHead, 'cameraAssessments'>): string {
  const rows = cameraAssessments.flatMap((assessment) => {
    const { id, at, source, measurementVersion, rest, movements } = assessment;
    return assessedNumbers(assessment)
      .filter(({ values }) => values.length > 0)
      .map(({ step, what, of, unit, values }): readonly CsvCell[] => {
        const { median, low, high, n } = repeatSpread(values);
        const doubts = (step === 'rest' ? rest : movements[step]).flatMap((take) => take.doubts);
        const repeats = Array.from({ length: REPEATS }, (_, i) => values[i] ?? null);
        return [
          ...[id, at, source, measurementVersion, step, what, of, unit, ...repeats],
          ...[median, low, high, n, [...new Set(doubts)].join(' ')],
        ];
      });
  });
  return csvText([COLUMNS, ...rows]);
}
