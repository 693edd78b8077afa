import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { LEVEL_SCHEMA } from '../game/therapy/level/level-spec';
import { parameterPage } from '../game/therapy/parameter/parameter-page';
import { PRESCRIPTION_SCHEMA } from '../game/therapy/prescription/prescription-schema';

/** Every file that is generated from the declarations in game/therapy, by its path from the project's root. */
export function generatedFiles(): Readonly<Record<string, string>> {
  return {
    'levels/schema/level.schema.json': schemaText('Tiny Tides level', LEVEL_SCHEMA),
    'levels/schema/plan.schema.json': schemaText('Tiny Tides plan', PRESCRIPTION_SCHEMA),
    'docs/parameters.md': parameterPage(),
  };
}

function schemaText(title: string, schema: GenericSchema): string {
  return `${JSON.stringify({ title, ...toJsonSchema(schema, { errorMode: 'throw' }) }, null, 2)}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [path, text] of Object.entries(generatedFiles())) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
}
