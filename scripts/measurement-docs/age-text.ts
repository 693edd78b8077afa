import { MEASUREMENT_VERSION } from '../../game/movement/measurement-version';

/** Says before numbers of another measurement version that they are not of the present one; empty before those that are. */
export function ageText(measuredWith: string): string {
  return measuredWith === MEASUREMENT_VERSION
    ? ''
    : `**These numbers were measured with version ${measuredWith}, not with the present one.**\n\n`;
}
