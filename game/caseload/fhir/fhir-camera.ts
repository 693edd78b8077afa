import type { QuietRegion } from '../../movement/co-movement/quiet-region';
import { SIDES, type Side } from '../../movement/side';
import { ASSESSED_STEPS, type CameraAssessment } from '../camera/camera-assessment';
import { type AssessedNumber, assessedNumbers, repeatSpread } from '../camera/repeat-spread';
import type { CaseloadWords } from '../words/caseload-words';
import { fhirId, identifier, ownCode, percentQuantity, referTo } from './fhir-names';
import type { CodeableConcept, FhirDevice, FhirObservation, ObservationComponent, Reference } from './fhir-types';

/**
 * What a camera measured, one Observation for each step with the medians as its components: numbers with their unit, no
 * grade and no score. The iod, which UCUM does not have, is a quantity without a code.
 */
export function fhirCamera(
  assessment: CameraAssessment,
  { subject, device }: { readonly subject: Reference; readonly device: FhirDevice },
  words: CaseloadWords,
): readonly FhirObservation[] {
  const { id, at, source } = assessment;
  return ASSESSED_STEPS.flatMap((step): FhirObservation[] => {
    const component = assessedNumbers(assessment)
      .filter((number) => number.step === step && number.values.length > 0)
      .map((number) => componentOf(number, words));
    if (component.length === 0) return [];
    return [
      {
        resourceType: 'Observation',
        id: fhirId('camera', id, step),
        identifier: [identifier('camera-assessment', `${id}/${step}`)],
        status: 'final',
        code: ownCode(`camera.${step}`, `Measured by the camera: ${words.movement[step]}`),
        ...{ subject, effectiveDateTime: at, device: referTo(device) },
        ...(source === 'camera' ? {} : { note: [{ text: `Measured from: ${source}` }] }),
        component,
      },
    ];
  });
}

function componentOf({ what, of, unit, values }: AssessedNumber, words: CaseloadWords): ObservationComponent {
  const code = codeOf(what, of, words);
  const { median } = repeatSpread(values);
  if (median === null) {
    const system = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';
    return { code, dataAbsentReason: { coding: [{ system, code: 'unknown' }], text: 'not sure' } };
  }
  return {
    code,
    valueQuantity: unit === 'share' ? percentQuantity(median) : { value: Number(median.toFixed(5)), unit: 'iod' },
  };
}

function codeOf(what: AssessedNumber['what'], of: string, words: CaseloadWords): CodeableConcept {
  const side = SIDES.find((one) => of.endsWith(one)) ?? 'patientLeft';
  if (what === 'coMovement') {
    const [region = 'eye'] = of.split('.') as [QuietRegion, Side];
    return ownCode(`co-movement.${of}`, words.region[region][side]);
  }
  return ownCode(`${what}.${of}`, what === 'excursion' ? `excursion, ${words.side[side]}` : `at rest, ${of}`);
}
