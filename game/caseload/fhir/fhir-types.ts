/** The part of FHIR R4 (4.0.1) that is written here, with FHIR's own names. Lists are never empty: the standard forbids it. */
export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

export interface CodeableConcept {
  readonly coding?: readonly Coding[];
  readonly text?: string;
}

export interface Identifier {
  readonly use?: 'official' | 'old';
  readonly system: string;
  readonly value: string;
}

export interface Reference {
  readonly reference: string;
}

export interface Quantity {
  readonly value: number;
  readonly unit?: string;
  readonly system?: string;
  readonly code?: string;
}

export interface Range {
  readonly low?: Quantity;
  readonly high?: Quantity;
}

export interface Period {
  readonly start?: string;
  readonly end?: string;
}

export interface Annotation {
  readonly time?: string;
  readonly text: string;
}

interface Resource<T extends string> {
  readonly resourceType: T;
  readonly id: string;
}

export interface FhirPatient extends Resource<'Patient'> {
  readonly identifier: readonly Identifier[];
}

export interface FhirPractitioner extends Resource<'Practitioner'> {
  readonly identifier: readonly Identifier[];
}

export interface FhirDevice extends Resource<'Device'> {
  readonly deviceName: readonly { readonly name: string; readonly type: 'user-friendly-name' }[];
  readonly version: readonly { readonly value: string }[];
}

export interface FhirDocumentReference extends Resource<'DocumentReference'> {
  readonly identifier: readonly Identifier[];
  readonly status: 'current' | 'superseded';
  readonly type: CodeableConcept;
  readonly subject: Reference;
  readonly date: string;
  readonly content: readonly {
    readonly attachment: { readonly contentType: string; readonly data: string; readonly title: string };
  }[];
}

export interface FhirCarePlan extends Resource<'CarePlan'> {
  readonly identifier: readonly Identifier[];
  readonly status: 'active' | 'draft';
  readonly intent: 'order';
  readonly title: string;
  readonly description: string;
  readonly subject: Reference;
  readonly created: string;
  readonly supportingInfo: readonly Reference[];
  readonly goal?: readonly Reference[];
  readonly activity: readonly { readonly reference: Reference }[];
}

export interface FhirServiceRequest extends Resource<'ServiceRequest'> {
  readonly identifier: readonly Identifier[];
  readonly status: 'active' | 'draft';
  readonly intent: 'order';
  readonly code: CodeableConcept;
  readonly orderDetail: readonly CodeableConcept[];
  readonly subject: Reference;
  readonly occurrenceTiming: {
    readonly repeat: { readonly frequency: number; readonly period: number; readonly periodUnit: 'd' };
  };
  readonly authoredOn: string;
  readonly bodySite: readonly CodeableConcept[];
  readonly patientInstruction: string;
}

export interface FhirGoal extends Resource<'Goal'> {
  readonly identifier: readonly Identifier[];
  readonly lifecycleStatus: 'active';
  readonly description: CodeableConcept;
  readonly subject: Reference;
  readonly target?: readonly { readonly measure: CodeableConcept; readonly detailRange: Range }[];
  readonly note?: readonly Annotation[];
}

export interface FhirProcedure extends Resource<'Procedure'> {
  readonly identifier: readonly Identifier[];
  readonly basedOn?: readonly Reference[];
  readonly status: 'completed' | 'stopped' | 'unknown';
  readonly statusReason?: CodeableConcept;
  readonly code: CodeableConcept;
  readonly subject: Reference;
  readonly performedPeriod: Period;
}

export interface ObservationComponent {
  readonly code: CodeableConcept;
  readonly valueQuantity?: Quantity;
  readonly dataAbsentReason?: CodeableConcept;
  readonly referenceRange?: readonly (Range & { readonly text: string })[];
}

export interface FhirObservation extends Resource<'Observation'> {
  readonly identifier: readonly Identifier[];
  readonly partOf?: readonly Reference[];
  readonly status: 'final';
  readonly code: CodeableConcept;
  readonly subject: Reference;
  readonly effectiveDateTime: string;
  readonly performer?: readonly Reference[];
  readonly valueQuantity?: Quantity;
  readonly note?: readonly Annotation[];
  readonly device?: Reference;
  readonly component?: readonly ObservationComponent[];
}

export interface FhirQuestionnaireResponse extends Resource<'QuestionnaireResponse'> {
  readonly identifier: Identifier;
  readonly questionnaire: string;
  readonly status: 'completed';
  readonly subject: Reference;
  readonly authored: string;
  readonly item: readonly {
    readonly linkId: string;
    readonly text: string;
    readonly answer: readonly { readonly valueInteger: number }[];
  }[];
}

export interface FhirProvenance extends Resource<'Provenance'> {
  readonly target: readonly Reference[];
  readonly recorded: string;
  readonly agent: readonly { readonly who: Reference }[];
}

export type FhirResource =
  | FhirPatient
  | FhirPractitioner
  | FhirDevice
  | FhirDocumentReference
  | FhirCarePlan
  | FhirServiceRequest
  | FhirGoal
  | FhirProcedure
  | FhirObservation
  | FhirQuestionnaireResponse
  | FhirProvenance;

export interface FhirBundle {
  readonly resourceType: 'Bundle';
  readonly type: 'collection';
  readonly timestamp: string;
  readonly entry: readonly { readonly fullUrl: string; readonly resource: FhirResource }[];
}
