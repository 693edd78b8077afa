import { MOVEMENT_CATALOGUE } from '../../therapy/movement-catalogue';
import type { Parameter } from '../../therapy/parameter/parameter';
import { type PlannedMovement, type Prescription, painLimitOf } from '../../therapy/prescription/prescription';
import { quietListFor } from '../../therapy/prescription/quiet-list';
import type { PatientHead, PlanVersion } from '../patient-file';
import { quantityInWords } from '../plans/grade-in-words';
import { DECLARED, type Declared } from '../plans/plan-difference';
import { type PlanWeek, planWeek } from '../plans/plan-week';
import { quantityOf } from '../plans/quantity';
import type { CaseloadWords } from '../words/caseload-words';
import { base64Of, fhirId, fhirText, identifier, ownCode, percentQuantity, referTo } from './fhir-names';
import type {
  FhirCarePlan,
  FhirDocumentReference,
  FhirGoal,
  FhirResource,
  FhirServiceRequest,
  Reference,
} from './fhir-types';

/** Every version as a document; the newest also as a care plan, with a request for each movement and a goal for each allowance. */
export function fhirPlan(
  { plans }: Pick<PatientHead, 'plans'>,
  subject: Reference,
  words: CaseloadWords,
  declared: Declared = DECLARED,
): readonly FhirResource[] {
  const documents = plans.map((version, i) => planDocument(version, i === plans.length - 1, subject));
  const newest = plans.at(-1);
  if (newest === undefined) return [];
  const { plan, handedOver } = newest;
  const status = handedOver.length > 0 ? 'active' : 'draft';
  // Worked out once: a file may plan thousands of movements, and each would go through all of them.
  const week = planWeek(plan);
  const requests = plan.movements.map((planned, i) =>
    request(plan, planned, i, { status, subject, words, declared, week }),
  );
  const goals = allowances(plan, subject, words);
  const care: FhirCarePlan = {
    resourceType: 'CarePlan',
    id: fhirId('plan', plan.id),
    identifier: [identifier('plan', plan.id)],
    ...{ status, intent: 'order' },
    title: `Facial retraining at home, version ${plan.version}`,
    description: declaredInWords(
      declared.plan,
      { ...plan.dose, targetCeiling: plan.targetCeiling, painLimit: painLimitOf(plan) },
      words,
    ).join('; '),
    subject,
    created: plan.created,
    supportingInfo: documents.map(referTo),
    ...(goals.length > 0 ? { goal: goals.map(referTo) } : {}),
    activity: requests.map((one) => ({ reference: referTo(one) })),
  };
  return [...documents, care, ...requests, ...goals];
}

/** The signed text, character for character; an unsigned version as its plan. */
function planDocument({ plan, jws }: PlanVersion, isNewest: boolean, subject: Reference): FhirDocumentReference {
  return {
    resourceType: 'DocumentReference',
    id: fhirId('plan-version', plan.id, plan.version),
    identifier: [identifier('plan-version', `${plan.id}/${plan.version}`)],
    status: isNewest ? 'current' : 'superseded',
    type: jws === null ? ownCode('plan', 'Plan') : ownCode('signed-plan', 'Signed plan'),
    subject,
    date: plan.created,
    content: [
      {
        attachment: {
          contentType: jws === null ? 'application/json' : 'application/jose',
          data: base64Of(jws ?? JSON.stringify(plan)),
          title: `Plan ${plan.id}, version ${plan.version}`,
        },
      },
    ],
  };
}

interface RequestContext {
  readonly status: FhirServiceRequest['status'];
  readonly week: PlanWeek;
  readonly subject: Reference;
  readonly words: CaseloadWords;
  readonly declared: Declared;
}

function request(
  plan: Prescription,
  { movement, level, grade, bounds, staircase, overrides }: PlannedMovement,
  index: number,
  { status, subject, words, declared, week }: RequestContext,
): FhirServiceRequest {
  const bound = staircase === 'off' ? 'frozen' : `between ${bounds.easiest} and ${bounds.hardest}`;
  return {
    resourceType: 'ServiceRequest',
    id: fhirId('movement', plan.id, movement, level),
    identifier: [identifier('planned-movement', `${plan.id}/${movement}/${level}`)],
    ...{ status, intent: 'order' },
    code: ownCode(movement, words.movement[movement]),
    orderDetail: [
      { text: `grade ${grade}, ${bound}, in ${level}` },
      ...declaredInWords(declared.graded, overrides, words).map((text) => ({ text })),
    ],
    subject,
    occurrenceTiming: {
      repeat: { frequency: Math.max(1, week.byMovement[index]?.blocks ?? 1), period: 1, periodUnit: 'd' },
    },
    authoredOn: plan.created,
    bodySite: [ownCode(`side-${plan.affected}`, words.side[plan.affected])],
    patientInstruction: MOVEMENT_CATALOGUE[movement].trains,
  };
}

/** Every number that is set, according to its declaration, so that new declarations are included too. */
function declaredInWords(
  declared: Readonly<Record<string, Parameter>>,
  values: Readonly<Record<string, number | undefined>>,
  words: CaseloadWords,
): readonly string[] {
  const names: Readonly<Record<string, string>> = words.parameter;
  return Object.entries(declared).flatMap(([id, parameter]) => {
    const value = values[id];
    if (value === undefined) return [];
    return [`${names[id] ?? parameter.label}: ${quantityInWords(quantityOf(parameter, value), words)}`];
  });
}

/** The largest allowed co-movement, each region once for each movement. */
function allowances(plan: Prescription, subject: Reference, words: CaseloadWords): readonly FhirGoal[] {
  const movements = [...new Set(plan.movements.map(({ movement }) => movement))];
  return movements.flatMap((movement) =>
    quietListFor(movement, plan, 1).map(({ region, side, direction, allowance }): FhirGoal => {
      const key = `${movement}/${region}.${side}`;
      const told = `${words.region[region][side]}, ${words.movement[movement]}`;
      return {
        resourceType: 'Goal',
        id: fhirId('allowance', plan.id, movement, region, side),
        identifier: [identifier('allowance', `${plan.id}/${key}`)],
        lifecycleStatus: 'active',
        description: {
          text: words.allowed(
            words.region[region][side],
            `${percentQuantity(allowance).value} %`,
            direction === 'narrowing',
          ),
        },
        subject,
        target: [
          {
            measure: ownCode(`co-movement.${region}.${side}`, told),
            detailRange: { low: percentQuantity(0), high: percentQuantity(allowance) },
          },
        ],
      };
    }),
  );
}

/** What the patient wants to be able to do again, in the patient's own words. */
export function fhirGoals({ goals }: Pick<PatientHead, 'goals'>, subject: Reference): readonly FhirGoal[] {
  return goals
    .filter(({ words }) => words.trim() !== '')
    .map(({ id, words, ratings }) => ({
      resourceType: 'Goal',
      id: fhirId('goal', id),
      identifier: [identifier('goal', id)],
      lifecycleStatus: 'active',
      description: { text: fhirText(words) },
      subject,
      ...(ratings.length > 0
        ? { note: ratings.map(({ date, rating }) => ({ time: date, text: `${rating} of 10` })) }
        : {}),
    }));
}
