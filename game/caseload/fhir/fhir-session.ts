import type { MovementId } from '../../movement/movement-id';
import type { Side } from '../../movement/side';
import type { SessionRecord } from '../../record/session-record';
import { codeOfSession } from '../results/came-back';
import { digestOf, type MovementDigest, type Spread } from '../review/session-digest';
import type { CaseloadWords } from '../words/caseload-words';
import {
  base64Of,
  fhirId,
  fhirText,
  identifier,
  ownCode,
  percentQuantity,
  questionnaireUrl,
  referTo,
} from './fhir-names';
import type {
  FhirDevice,
  FhirDocumentReference,
  FhirObservation,
  FhirProcedure,
  FhirQuestionnaireResponse,
  FhirResource,
  ObservationComponent,
  Reference,
} from './fhir-types';

/** A session: its complete record as a document, a procedure, the observations of each movement, and the diary. */
export function fhirSession(
  session: SessionRecord,
  {
    subject,
    device,
    carePlan,
  }: { readonly subject: Reference; readonly device: FhirDevice; readonly carePlan: Reference | null },
  words: CaseloadWords,
): readonly FhirResource[] {
  const procedure = procedureOf(session, subject, codeOfSession(session) === null ? null : carePlan);
  const observations = Object.entries(digestOf(session).movements).map(
    ([movement, digest]): FhirObservation => ({
      resourceType: 'Observation',
      id: fhirId('result', session.id, movement),
      identifier: [identifier('result', `${session.id}/${movement}`)],
      partOf: [referTo(procedure)],
      status: 'final',
      code: ownCode(movement, words.movement[movement as MovementId]),
      subject,
      effectiveDateTime: session.startedAt,
      device: referTo(device),
      component: components(digest, words),
    }),
  );
  return [documentOf(session, subject), procedure, ...observations, ...diaries(session, subject)];
}

/** One device for each version of the measurement: numbers of different versions are not compared. */
export function fhirDevice(measurementVersion: string): FhirDevice {
  return {
    resourceType: 'Device',
    id: fhirId('tiny-tides', measurementVersion),
    deviceName: [{ name: 'Tiny Tides', type: 'user-friendly-name' }],
    version: [{ value: fhirText(measurementVersion) }],
  };
}

function documentOf(session: SessionRecord, subject: Reference): FhirDocumentReference {
  return {
    resourceType: 'DocumentReference',
    id: fhirId('session', session.id),
    identifier: [identifier('session', session.id)],
    status: 'current',
    type: ownCode('session-record', 'Session record'),
    subject,
    date: session.startedAt,
    content: [
      {
        attachment: {
          contentType: 'application/json',
          data: base64Of(JSON.stringify(session)),
          title: `Session of ${session.startedAt}`,
        },
      },
    ],
  };
}

function procedureOf(
  { id, ending, startedAt, endedAt }: SessionRecord,
  subject: Reference,
  carePlan: Reference | null,
): FhirProcedure {
  return {
    resourceType: 'Procedure',
    id: fhirId('session', id),
    identifier: [identifier('session', id)],
    ...(carePlan === null ? {} : { basedOn: [carePlan] }),
    status: ending === 'finished' ? 'completed' : ending === 'open' ? 'unknown' : 'stopped',
    ...(ending === 'finished' || ending === 'open' ? {} : { statusReason: ownCode(`ending-${ending}`, ending) }),
    code: ownCode('session', 'Facial retraining, a session of practice'),
    subject,
    performedPeriod: { start: startedAt, ...(endedAt === null ? {} : { end: endedAt }) },
  };
}

function components(
  { attempts, quality, cells }: MovementDigest,
  words: CaseloadWords,
): readonly ObservationComponent[] {
  return [
    { code: ownCode('attempts', 'Attempts that counted'), valueQuantity: { value: attempts } },
    ...Object.entries(quality).map(([part, spread]) => component(ownCode(`quality.${part}`, part), spread)),
    ...Object.entries(cells).map(([key, cell]): ObservationComponent => {
      const [region, side] = key.split('.') as [keyof CaseloadWords['region'], Side];
      const { allowance } = cell;
      return {
        ...component(ownCode(`co-movement.${key}`, words.region[region][side]), cell),
        ...(allowance === null ? {} : { referenceRange: [{ high: percentQuantity(allowance), text: 'allowance' }] }),
      };
    }),
  ];
}

/** Where nothing could be measured surely, a reason is given instead of a number, never 0. */
function component(code: ObservationComponent['code'], { value }: Spread): ObservationComponent {
  if (value !== null) return { code, valueQuantity: percentQuantity(value) };
  const system = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';
  return { code, dataAbsentReason: { coding: [{ system, code: 'unknown' }], text: 'not sure' } };
}

const QUESTIONS = {
  tightness: 'Tightness of the face, 0 to 3',
  tears: 'Tears that came by themselves, 0 to 3',
  dryEye: 'Dryness of the eye, 0 to 3',
  pain: 'Pain, 0 to 10',
  mood: 'Mood, 0 low to 3 bright',
} as const;

/** Skipped answers are left out, and so is an entry in which all were skipped. */
function diaries({ id, diary }: SessionRecord, subject: Reference): readonly FhirQuestionnaireResponse[] {
  return diary.flatMap((entry, i): FhirQuestionnaireResponse[] => {
    const item = Object.entries(QUESTIONS).flatMap(([linkId, text]) => {
      const value = entry[linkId as keyof typeof QUESTIONS];
      return value === null ? [] : [{ linkId, text, answer: [{ valueInteger: Math.round(value) }] }];
    });
    if (item.length === 0) return [];
    return [
      {
        resourceType: 'QuestionnaireResponse',
        id: fhirId('diary', id, i + 1),
        identifier: identifier('diary', `${id}/${i + 1}`),
        questionnaire: questionnaireUrl('diary'),
        status: 'completed',
        ...{ subject, authored: entry.at, item },
      },
    ];
  });
}
