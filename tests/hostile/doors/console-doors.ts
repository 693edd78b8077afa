import { readFileSync } from 'node:fs';
import { openSeal } from '../../../engine-adapters/jose/open-seal';
import { joinPatient, meetPatient, readPatientFiles } from '../../../game/caseload/results/meet-patient';
import { writeExport } from '../../../game/record/export-file';
import { resultsText } from '../../../game/record/handover/results';
import { NewerRecord } from '../../../game/record/reading/newer-record';
import type { SessionRecord } from '../../../game/record/session-record';
import { readBrought } from '../../../game/therapist/results/read-brought';
import { takeResults } from '../../../game/therapist/results/take-results';
import { DataError } from '../../../game/therapy/data-error';
import { samplePatient } from '../../fixtures/patients/sample-patient';
import { sampleSession } from '../../fixtures/records/sample-session';
import { bytesOf, type Door, type Input, json, type Plain, text } from '../door';
import { saidWell } from '../promises';
import { consoleWithPatient } from './console-here';
import { stranger } from './signing';

const NOW = '2026-11-26T09:30:00.000+01:00';
const PATIENT = samplePatient();
const PLAN = { id: 'otter', version: 1, code: PATIENT.code };
const SESSIONS: readonly SessionRecord[] = [
  sampleSession({ id: 'new', plan: PLAN }),
  sampleSession({ id: 'later', plan: PLAN, startedAt: '2026-04-02T10:00:00.000+02:00', endedAt: null, ending: 'open' }),
];

/** Where results and patients are brought to the console. */
export async function consoleDoors(): Promise<readonly Door[]> {
  const here = await consoleWithPatient();
  const phone = await stranger();
  const older = (version: number) => {
    const old = readFileSync(new URL(`../../fixtures/records/session-v${version}.json`, import.meta.url), 'utf8');
    return { ...JSON.parse(old), plan: PLAN };
  };
  const results: Plain = { is: 'json', text: resultsText({ madeAt: NOW, code: PATIENT.code, sessions: SESSIONS }) };
  const olderResults = json({ ...JSON.parse(textOfJson(results)), sessions: [1, 3, 5].map(older) });
  const contents = [results, olderResults];
  const stored = SESSIONS.map((session) => ({ id: session.id, session, problem: null, raw: null }));
  const values = [{ key: 'settings', value: { language: 'de' }, problem: null, raw: null }];
  const whole: Plain = { is: 'json', text: writeExport({ sessions: stored, values }, NOW) };
  const olderPatient: Plain = {
    is: 'json',
    text: readFileSync(new URL('../../fixtures/patients/patient-v1.json', import.meta.url), 'utf8'),
  };
  const take = async (input: Input) => {
    const brought = await readBrought(asBytes(input), 'results.json', { openSeal, nowIso: NOW });
    if (brought.is === 'refused') return saidWell(brought);
    if (brought.is === 'sealRefused') return 'refused' as const;
    await takeResults(here.vault(), brought.results, [PATIENT]);
    await here.useAndReset();
    return 'accepted' as const;
  };
  return [
    {
      ...{ name: 'results, signed', at: 'game/therapist/results/read-brought.ts readBrought' },
      layers: [
        {
          name: 'seal',
          valid: await Promise.all(contents.map(async (one) => text(await phone.seal('results', one)))),
          wrap: bytesOf,
        },
        ...phone.layers('results', contents),
      ],
      ...{ kept: here.kept, take },
    },
    {
      ...{ name: 'results, file', at: 'game/record/export-file.ts readExport' },
      layers: [{ name: 'file', valid: [whole], wrap: bytesOf }],
      ...{ kept: here.kept, take },
    },
    {
      ...{ name: 'patient, file', at: 'game/caseload/results/meet-patient.ts readPatientFiles' },
      layers: [
        {
          name: 'file',
          valid: [json(PATIENT), json(samplePatient({ id: 'other', code: 'WHALE-1' })), olderPatient],
          wrap: bytesOf,
        },
      ],
      kept: here.kept,
      take: async (input) => {
        try {
          const file = readPatientFiles([{ name: 'patient.json', bytes: asBytes(input) }]);
          const met = meetPatient(file, [PATIENT]);
          if (met.is === 'new') await here.vault().addPatient(file);
          else await here.vault().updatePatient(met.id, (known) => joinPatient(known, file, 'file'));
        } catch (error) {
          return refusal(error);
        }
        await here.useAndReset();
        return 'accepted';
      },
    },
  ];
}

/** The refusal that an error is; throws it where it is none. */
export function refusal(error: unknown): 'refused' {
  if (error instanceof DataError) saidWell(error);
  else if (!(error instanceof NewerRecord)) throw error;
  return 'refused';
}

function textOfJson(plain: Plain): string {
  return plain.is === 'bytes' ? '' : plain.text;
}

function asBytes(input: Input): Uint8Array {
  return typeof input === 'string' ? new TextEncoder().encode(input) : input;
}
