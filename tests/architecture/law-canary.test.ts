import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLaw, type LawReport } from '../../scripts/check-law';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Planted violations: a file, its one import, and the rule that has to catch it. */
const PLANTED: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ['game/movement/planted.ts', '../therapy/innocent', 'movement-looks-inward'],
  ['game/therapy/planted.ts', '../play/innocent', 'therapy-looks-inward'],
  ['game/play/planted.ts', '../record/innocent', 'play-looks-inward'],
  ['game/record/planted.ts', '../ports/innocent', 'record-looks-inward'],
  ['game/ports/planted.ts', '../scenes/innocent', 'ports-looks-inward'],
  ['game/scenes/planted.ts', '../player/innocent', 'scenes-knows-ports-only'],
  ['game/player/planted.ts', '../../engine-adapters/one/innocent', 'player-knows-ports-only'],
  ['game/workbench/planted.ts', '../player/innocent', 'workbench-knows-ports-only'],
  ['game/therapist/planted.ts', '../player/innocent', 'therapist-knows-ports-only'],
  ['game/movement/clock.ts', 'node:fs', 'pure-core-has-no-platform'],
  ['game/app/planted.ts', 'phaser', 'phaser-only-in-scenes'],
  ['engine-adapters/one/planted.ts', '../two/innocent', 'adapters-stand-alone'],
  ['engine-adapters/two/planted.ts', '../../game/player/innocent', 'adapters-know-ports-and-pure-types'],
  ['game/player/engine.ts', 'howler', 'engines-behind-their-door'],
  ['game/app/tested.ts', '../../tests/innocent', 'product-never-imports-tests'],
];

const INNOCENT = [
  ...['therapy', 'play', 'record', 'ports', 'scenes', 'player'].map((room) => `game/${room}/innocent.ts`),
  'engine-adapters/one/innocent.ts',
  'engine-adapters/two/innocent.ts',
  'tests/innocent.ts',
];

describe('the dependency law', () => {
  let folder: string;
  let report: LawReport;

  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'law canary '));
    cpSync(join(repository, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    cpSync(join(repository, 'package.json'), join(folder, 'package.json'));
    symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
    for (const file of INNOCENT) write(file, 'export const innocent = 1;\n');
    for (const [file, imports] of PLANTED) write(file, `import * as planted from '${imports}';\nexport { planted };\n`);
    write('game/movement/egg.ts', "import { hen } from './hen';\nexport const egg = () => hen;\n");
    write('game/movement/hen.ts', "import { egg } from './egg';\nexport const hen = () => egg;\n");
    report = await checkLaw(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(PLANTED)('catches %s importing %s', (file, _imports, rule) => {
    expect(report.violations.filter((v) => v.startsWith(`${file} ->`) && v.includes(`${rule}.`))).toHaveLength(1);
  });

  it('catches a circle', () => {
    expect(report.violations.some((v) => v.includes('no-circles'))).toBe(true);
  });

  it('sees every planted file', () => {
    for (const [file] of PLANTED) expect(report.files).toContain(file);
  });
});
