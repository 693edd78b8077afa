import type { MovementId } from '../movement/movement-id';
import type { AffectedSide } from '../movement/side';
import type { SessionRecord } from '../record/session-record';
import type { Prescription, Stage } from '../therapy/prescription/prescription';
import type { BlindedKey, CameraAssessment } from './camera/camera-assessment';
import type { ClinicalScore } from './clinical-scores';
import type { FlagKind } from './overview/flag-kinds';

/** Raised with every change of the format, together with a migration from the version before. */
export const PATIENT_SCHEMA_VERSION = 2;

export const HAND_OVER_WAYS = ['qr', 'link', 'file', 'print'] as const;

/** One time a plan was handed over. */
export interface HandOver {
  /** Wall clock with offset, ISO 8601. */
  readonly at: string;
  readonly how: (typeof HAND_OVER_WAYS)[number];
}

/** One version of a plan, never deleted. */
export interface PlanVersion {
  readonly plan: Prescription;
  /**
   * The signed text as it was handed over, character for character: where it exists, it is authoritative. Null for a
   * version that was never signed.
   */
  readonly jws: string | null;
  /** Oldest first; empty for a draft. */
  readonly handedOver: readonly HandOver[];
}

/** A complete session that came back from the player. */
export interface KeptSession {
  readonly session: SessionRecord;
  /** Wall clock with offset, ISO 8601. */
  readonly importedAt: string;
  /** Thumbprint of the device key that signed it; null where it came unsigned. */
  readonly signedBy: string | null;
}

export const MARKER_KINDS = ['toxin', 'surgery', 'relapse', 'other'] as const;

export type MarkerKind = (typeof MARKER_KINDS)[number];

/** An event that matters for reading every curve. */
export interface Marker {
  readonly id: string;
  readonly kind: MarkerKind;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly note: string;
}

export interface Note {
  readonly id: string;
  /** Wall clock with offset, ISO 8601. */
  readonly at: string;
  readonly text: string;
}

/** What the patient wants to be able to do again, and how near it feels. */
export interface Goal {
  readonly id: string;
  /** The patient's own words. */
  readonly words: string;
  /** 0 (not at all) .. 10 (as I wish), by the patient; oldest first. */
  readonly ratings: readonly { readonly date: string; readonly rating: number }[];
}

/** A therapist's decision about the staircase of one movement, to be read later: the plan is what the player obeys. */
export interface StairDecision {
  readonly movement: MovementId;
  readonly level: string;
  /** `frozen`: the grade stays; `undone`: the last step was taken back to `grade`; `free`: the staircase may change it again. */
  readonly decision: 'frozen' | 'undone' | 'free';
  /** 1..10, the grade from then on. */
  readonly grade: number;
  /** Wall clock with offset, ISO 8601. */
  readonly at: string;
}

/** One patient without sessions: small even after years of play. A code instead of a name. */
export interface PatientHead {
  readonly format: 'tiny-tides/patient';
  readonly schemaVersion: typeof PATIENT_SCHEMA_VERSION;
  /** UUID given by the caller. */
  readonly id: string;
  readonly code: string;
  /** Codes that the patient had before, or has in another clinic: results with these codes belong to this patient too. */
  readonly aliases: readonly string[];
  readonly affected: AffectedSide;
  readonly stage: Stage;
  /** Date on which the palsy began, YYYY-MM-DD; null when it is not known. */
  readonly onsetDate: string | null;
  /** Length of nerve that has to grow again, mm, for the recovery range; null where it was not entered. */
  readonly nerveLengthMm: number | null;
  /** Day of the next review, YYYY-MM-DD; null where none is set. */
  readonly reviewDate: string | null;
  /** Day of the next assessment, YYYY-MM-DD; null where none is set. */
  readonly assessmentDate: string | null;
  /** Oldest first. */
  readonly plans: readonly PlanVersion[];
  readonly markers: readonly Marker[];
  readonly notes: readonly Note[];
  readonly goals: readonly Goal[];
  readonly scores: readonly ClinicalScore[];
  /** Oldest first. */
  readonly cameraAssessments: readonly CameraAssessment[];
  /** Oldest first. */
  readonly blindedKeys: readonly BlindedKey[];
  /** Flags that are not shown for this patient. */
  readonly mutedFlags: readonly FlagKind[];
  /** Oldest first; a draft holds one for each movement. */
  readonly stairDecisions: readonly StairDecision[];
  /** True for a sample patient; these are removed together. */
  readonly example: boolean;
}

/** Everything that is stored about one patient. */
export interface PatientFile extends PatientHead {
  /** In order of their beginning; each id once. */
  readonly sessions: readonly KeptSession[];
}
