import type { Calibration } from '../calibration/calibration';
import type { MeasureTable } from '../judgement';
import { SETTINGS } from '../settings';
import type { GateEvidence } from './gate-evidence';

/** Tells that both eyes are all but shut in this frame; null while one of them is not, or rest is unknown. */
export function createClosedWatch({ rest }: Pick<Calibration, 'rest'>) {
  const left = rest['palpebralFissure.patientLeft']?.median ?? Number.NaN;
  const right = rest['palpebralFissure.patientRight']?.median ?? Number.NaN;
  const limit = 1 - SETTINGS.gate.closedLoss;
  return (measures: MeasureTable): GateEvidence | null => {
    const value = Math.max(
      measures['palpebralFissure.patientLeft'].raw / left,
      measures['palpebralFissure.patientRight'].raw / right,
    );
    return value < limit ? { kind: 'eyesOpen', value, limit } : null;
  };
}
