import type { ComponentType } from 'preact';
import type { PatientReview } from '../caseload/review/patient-review';
import type { PatientScreen, Place } from './place';

/** A screen about one patient. */
export type PatientScreenView = ComponentType<PatientReview>;

/** Each screen is loaded when it is first opened. */
export const PATIENT_SCREEN_VIEWS: Readonly<Record<PatientScreen, () => Promise<PatientScreenView>>> = {
  patient: async () => (await import('./pages/patient-page')).PatientPage,
  plan: async () => (await import('./pages/plan-page')).PlanPage,
  'hand-over': async () => (await import('./pages/hand-over-page')).HandOverPage,
  assessment: async () => (await import('./pages/assessment-page')).AssessmentPage,
  try: async () => (await import('./try-it/try-door')).TryDoor,
  review: async () => (await import('./pages/review-page')).ReviewPage,
};

export const OTHER_SCREENS: Readonly<Record<Exclude<Place['at'], PatientScreen>, () => Promise<ComponentType>>> = {
  caseload: async () => (await import('./pages/caseload-page')).CaseloadPage,
  results: async () => (await import('./pages/results-page')).ResultsPage,
  settings: async () => (await import('./pages/settings-page')).SettingsPage,
};
