/** The screens about one patient. */
export const PATIENT_SCREENS = ['patient', 'plan', 'hand-over', 'review', 'assessment'] as const;

export type PatientScreen = (typeof PATIENT_SCREENS)[number];

/** Where in the console somebody is. `id`: the patient's. */
export type Place =
  | { readonly at: 'caseload' | 'results' | 'settings' }
  | { readonly at: PatientScreen; readonly id: string };

/** What stands behind `#` for a place: an id says nothing of a person, so the browser's history may know it. */
export function hashOf(place: Place): string {
  return 'id' in place ? `#/${place.at}/${place.id}` : `#/${place.at}`;
}

/** The place that an address names; the caseload for what names none. `hash`: with or without its `#`. */
export function placeIn(hash: string): Place {
  const [at = '', id = ''] = hash.replace(/^#?\/?/, '').split('/');
  if (at === 'results' || at === 'settings') return { at };
  const screen = PATIENT_SCREENS.find((known) => known === at);
  return screen === undefined || !/^[\w-]{1,64}$/.test(id) ? { at: 'caseload' } : { at: screen, id };
}
