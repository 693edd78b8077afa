import { CLINICAL_SCALES, type ClinicalScore, scoreParts } from '../clinical-scores';
import type { PatientFile } from '../patient-file';
import type { CaseloadWords } from '../words/caseload-words';
import { CASELOAD_WORDS_EN } from '../words/en';
import { fhirCamera } from './fhir-camera';
import { fhirId, fhirText, fullUrl, identifier, ownCode, referTo } from './fhir-names';
import { fhirGoals, fhirPlan } from './fhir-plan';
import { fhirDevice, fhirSession } from './fhir-session';
import type {
  FhirBundle,
  FhirObservation,
  FhirPatient,
  FhirPractitioner,
  FhirProvenance,
  FhirResource,
  Reference,
} from './fhir-types';

/**
 * A patient as a FHIR R4 Bundle of type collection, for a file. It holds no names: the patient is a code, the therapist is the `author` of
 * the plans. `nowIso`: wall clock with offset. `words`: the clinical names beside the codes; English, as codes are, unless others are wanted.
 */
export function patientBundle(
  patient: PatientFile,
  nowIso: string,
  words: CaseloadWords = CASELOAD_WORDS_EN,
): FhirBundle {
  const person: FhirPatient = {
    resourceType: 'Patient',
    id: fhirId('patient', patient.id),
    identifier: [
      { use: 'official', ...identifier('patient-code', patient.code) },
      ...patient.aliases.map((code) => ({ use: 'old' as const, ...identifier('patient-code', code) })),
    ],
  };
  const author = patient.plans.at(-1)?.plan.author ?? 'therapist';
  const therapist: FhirPractitioner = {
    resourceType: 'Practitioner',
    id: fhirId('therapist', author),
    identifier: [identifier('plan-author', author)],
  };
  const subject = referTo(person);
  const plan = fhirPlan(patient, subject, words);
  const carePlan = plan.find(({ resourceType }) => resourceType === 'CarePlan');
  const devices = new Map(
    [...patient.sessions.map(({ session }) => session), ...patient.cameraAssessments].map(({ measurementVersion }) => [
      measurementVersion,
      fhirDevice(measurementVersion),
    ]),
  );
  const deviceOf = (version: string) => devices.get(version) ?? fhirDevice(version);
  const sessions = patient.sessions.flatMap(({ session }) => {
    const device = deviceOf(session.measurementVersion);
    const about = { subject, device, carePlan: carePlan === undefined ? null : referTo(carePlan) };
    return fhirSession(session, about, words);
  });
  const scores = patient.scores.map((score) => scoreObservation(score, subject, referTo(therapist)));
  const measured = patient.cameraAssessments.flatMap((assessment) =>
    fhirCamera(assessment, { subject, device: deviceOf(assessment.measurementVersion) }, words),
  );
  const told = [...plan, ...fhirGoals(patient, subject), ...sessions, ...scores, ...measured];
  const resources: readonly FhirResource[] = [
    person,
    therapist,
    ...devices.values(),
    ...told,
    ...provenance(told, therapist, nowIso),
  ];
  return {
    ...{ resourceType: 'Bundle', type: 'collection', timestamp: nowIso },
    entry: resources.map((resource) => ({ fullUrl: fullUrl(resource), resource })),
  };
}

/** The total is the value, the parts are its components; a clinician typed them from the form. */
function scoreObservation(
  { id, scale, date, values, note }: ClinicalScore,
  subject: Reference,
  by: Reference,
): FhirObservation {
  const total = values.total;
  const parts = scoreParts(scale).flatMap(([part, { label }]) => {
    const value = values[part];
    return part === 'total' || value === undefined
      ? []
      : [{ code: ownCode(`${scale}.${part}`, label), valueQuantity: { value } }];
  });
  return {
    resourceType: 'Observation',
    id: fhirId('score', id),
    identifier: [identifier('score', id)],
    status: 'final',
    code: ownCode(`${scale}.total`, CLINICAL_SCALES[scale].label),
    subject,
    effectiveDateTime: date,
    performer: [by],
    ...(total === undefined ? {} : { valueQuantity: { value: total } }),
    ...(note.trim() === '' ? {} : { note: [{ text: fhirText(note) }] }),
    ...(parts.length === 0 ? {} : { component: parts }),
  };
}

/** Who exported these resources, and when; nothing without resources. */
function provenance(told: readonly FhirResource[], by: FhirPractitioner, recorded: string): readonly FhirProvenance[] {
  if (told.length === 0) return [];
  const target = told.map(referTo);
  return [{ resourceType: 'Provenance', id: 'export', target, recorded, agent: [{ who: referTo(by) }] }];
}
