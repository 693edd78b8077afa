import { visibleText } from '../../therapy/visible-text';
import type { CodeableConcept, FhirResource, Identifier, Quantity, Reference } from './fhir-types';

/** Base address of our own names: reserved for examples (RFC 2606), so that a clinic can map it to its own. */
const BASE = 'https://tiny-tides.example/fhir/';

/**
 * A valid FHIR id: 1 to 64 letters, digits, dots and hyphens. Text with other characters or more of them gets a
 * checksum, so that different texts keep different ids.
 */
export function fhirId(kind: string, ...parts: readonly (string | number)[]): string {
  const text = [kind, ...parts].join('.');
  const plain = text.replace(/[^A-Za-z0-9.-]/g, '-');
  return plain === text && text.length <= 64 ? text : `${plain.slice(0, 55)}.${checksum(text)}`;
}

/** FNV-1a in 32 bits, 8 hex digits. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

/** The identifier by which a server recognises the same resource again. */
export function identifier(system: string, value: string): Identifier {
  return { system: `${BASE}identifier/${system}`, value: fhirText(value) };
}

/**
 * Text that somebody has typed, as the standard takes it: control characters other than tab and line ends are written out (`\u001b`), spaces of
 * another kind become plain ones, and text without a letter is said to be empty. Every session lies beside it as it was.
 */
export function fhirText(text: string): string {
  const legal = text.replace(/(?![\t\r\n])\p{Cc}/gu, (letter) => visibleText(letter)).replace(/[^\S\t\r\n]/gu, ' ');
  return legal.trim() === '' ? '(empty)' : legal;
}

/** A code of our own code system, with words beside it. */
export function ownCode(code: string, display: string): CodeableConcept {
  return { coding: [{ system: `${BASE}CodeSystem/tiny-tides`, code, display }], text: display };
}

export function referTo({ resourceType, id }: Pick<FhirResource, 'resourceType' | 'id'>): Reference {
  return { reference: `${resourceType}/${id}` };
}

export function fullUrl({ resourceType, id }: FhirResource): string {
  return `${BASE}${resourceType}/${id}`;
}

export function questionnaireUrl(name: string): string {
  return `${BASE}Questionnaire/${name}`;
}

/** A share as a percentage in UCUM. */
export function percentQuantity(share: number): Quantity {
  return { value: Number((share * 100).toFixed(2)), unit: '%', system: 'http://unitsofmeasure.org', code: '%' };
}

/** Text as the base64 of its UTF-8. */
export function base64Of(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}
