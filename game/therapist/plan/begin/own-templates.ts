import type { VaultPort } from '../../../ports/vault-port';
import { DataError } from '../../../therapy/data-error';
import type { LevelBook } from '../../../therapy/level/level-spec';
import { parsePrescription } from '../../../therapy/prescription/parse-prescription';
import type { Prescription } from '../../../therapy/prescription/prescription';

/** Key of the therapist's own templates in the vault. */
const TEMPLATES = 'templates';
/** Characters of a template's name. */
export const LONGEST_TEMPLATE_NAME = 60;
/** What stands where a plan names its patient: a template is nobody's. */
const NOBODY = 'TEMPLATE';

/** A plan to start from, under the therapist's own name for it. */
export interface OwnTemplate {
  readonly id: string;
  readonly name: string;
  readonly plan: Prescription;
}

/** The templates that can be used, in the order they were saved, and how many others cannot be read: those are kept as they are. */
export interface OwnTemplates {
  readonly templates: readonly OwnTemplate[];
  readonly unreadable: number;
}

export const NO_TEMPLATES: OwnTemplates = { templates: [], unreadable: 0 };

/** Rejects with VaultError. */
export async function ownTemplates(vault: VaultPort, levels: LevelBook): Promise<OwnTemplates> {
  const kept = listOf(await vault.getSetting(TEMPLATES));
  const templates = kept.flatMap((one) => readTemplate(one, levels) ?? []);
  return { templates, unreadable: kept.length - templates.length };
}

/** Keeps a plan as a template: nothing of the patient goes with it, neither code nor onset nor the plan's history. */
export async function keepTemplate(vault: VaultPort, template: OwnTemplate): Promise<void> {
  const { id, name } = template;
  const plan: Prescription = {
    ...template.plan,
    ...{ id, version: 1, replaces: null, signature: null, code: NOBODY, onsetDate: null },
  };
  const own: OwnTemplate = { id, name: name.trim(), plan };
  await vault.updateSetting(TEMPLATES, (kept) => [...listOf(kept), own]);
}

export async function removeTemplate(vault: VaultPort, id: string): Promise<void> {
  await vault.updateSetting(TEMPLATES, (kept) => listOf(kept).filter((one) => !isObject(one) || one.id !== id));
}

function listOf(kept: unknown): readonly unknown[] {
  return kept === null ? [] : Array.isArray(kept) ? kept : [kept];
}

/** Null for what is no template, or names a level that there is none of. */
function readTemplate(kept: unknown, levels: LevelBook): OwnTemplate | null {
  if (!isObject(kept)) return null;
  const { id, name, plan } = kept;
  if (typeof id !== 'string' || typeof name !== 'string') return null;
  try {
    return { id, name, plan: parsePrescription(plan, TEMPLATES, levels) };
  } catch (error) {
    if (error instanceof DataError) return null;
    throw error;
  }
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
