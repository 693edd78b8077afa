/** The screens about one patient. */
export const PATIENT_SCREENS = ['patient', 'plan', 'try', 'hand-over', 'review', 'assessment'] as const;

export type PatientScreen = (typeof PATIENT_SCREENS)[number];

/** The present screen of the console. `id`: the patient's; `planned`: which movement of the plan is tried, the first if missing. */
export type Place =
  | { readonly at: 'caseload' | 'results' | 'settings' }
  | { readonly at: PatientScreen; readonly id: string; readonly planned?: number };

/** The hash of a place. It may be in the browser's history, because an id tells nothing about a person. */
export function hashOf(place: Place): string {
  if (!('id' in place)) return `#/${place.at}`;
  return `#/${place.at}/${place.id}${place.planned === undefined ? '' : `/${place.planned}`}`;
}

/** The place of an address; the caseload for an unknown one. `hash`: with or without its `#`. */
export function placeIn(hash: string): Place {
  const [at = '', id = '', which = ''] = hash.replace(/^#?\/?/, '').split('/');
  if (at === 'results' || at === 'settings') return { at };
  const screen = PATIENT_SCREENS.find((known) => known === at);
  if (screen === undefined || !/^[\w-]{1,64}$/.test(id)) return { at: 'caseload' };
  return screen === 'try' && /^\d{1,2}$/.test(which) ? { at: screen, id, planned: Number(which) } : { at: screen, id };
}
