import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLaw, type LawReport } from '../../scripts/law/check-law';
import { LAW } from '../../scripts/law/law-table';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Planted violations: a file, its one import, and the rule that has to catch it. */
const PLANTED: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ['game/movement/planted.ts', '../therapy/innocent', 'movement-looks-inward'],
  ['game/therapy/planted.ts', '../play/innocent', 'therapy-looks-inward'],
  ['game/play/planted.ts', '../record/innocent', 'play-looks-inward'],
  ['game/record/planted.ts', '../ports/innocent', 'record-looks-inward'],
  ['game/record/planted-file.ts', '../caseload/innocent', 'record-looks-inward'],
  ['game/caseload/planted.ts', '../ports/innocent', 'caseload-looks-inward'],
  ['game/ports/planted.ts', '../scenes/innocent', 'ports-looks-inward'],
  ['game/words/planted.ts', '../scenes/innocent', 'words-looks-inward'],
  ['game/scenes/planted.ts', '../player/innocent', 'scenes-knows-ports-only'],
  ['game/player/planted.ts', '../../engine-adapters/one/innocent', 'player-knows-ports-only'],
  ['game/workbench/planted.ts', '../player/innocent', 'workbench-knows-ports-only'],
  ['game/therapist/planted.ts', '../player/innocent', 'therapist-knows-ports-only'],
  ['game/therapist/planted.tsx', '../scenes/innocent', 'therapist-knows-ports-only'],
  ['game/movement/numerics/planted.ts', '../gate/innocent', 'numerics-follows-the-frame'],
  ['game/movement/measure/planted.ts', '../judge', 'measure-follows-the-frame'],
  ['game/movement/co-movement/planted.ts', '../gate/innocent', 'co-movement-follows-the-frame'],
  ['game/movement/gate/planted.ts', '../findings/innocent', 'gate-follows-the-frame'],
  ['game/movement/calibration/planted.ts', '../findings/innocent', 'calibration-follows-the-frame'],
  ['game/movement/attempt/planted.ts', '../findings/innocent', 'attempt-follows-the-frame'],
  ['game/movement/findings/planted.ts', '../judge', 'findings-follows-the-frame'],
  ['game/player/session/planted.ts', '../pages/innocent', 'the-session-knows-no-page'],
  ['game/player/profiles/planted.ts', '../session/steps/innocent', 'a-profile-outlives-its-session'],
  ['game/app/planted-loop.ts', '../play/play-step', 'blocks-run-in-one-place'],
  ['game/play/planted-flow.ts', './session/innocent', 'play-knows-no-flow'],
  ['game/movement/clock.ts', 'node:fs', 'pure-core-has-no-platform'],
  ['game/app/planted.ts', 'phaser', 'phaser-only-in-scenes'],
  ['engine-adapters/one/planted.ts', '../two/innocent', 'adapters-stand-alone'],
  ['engine-adapters/two/planted.ts', '../../game/player/innocent', 'adapters-know-ports-and-pure-types'],
  ['game/player/engine.ts', 'howler', 'engines-behind-their-door'],
  ['game/app/tested.ts', '../../tests/innocent', 'product-never-imports-tests'],
];

const INNOCENT = [
  ...['therapy', 'play', 'record', 'caseload', 'ports', 'scenes', 'player'].map((room) => `game/${room}/innocent.ts`),
  ...['gate', 'findings'].map((room) => `game/movement/${room}/innocent.ts`),
  ...[
    'game/movement/judge.ts',
    'game/play/session/innocent.ts',
    'game/play/play-step.ts',
    'game/player/pages/innocent.ts',
  ],
  'game/player/session/steps/innocent.ts',
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
    for (const file of INNOCENT) write(file, 'export const innocent = 1;\nexport type A = number;\n');
    for (const [file, imports] of PLANTED) write(file, `import * as planted from '${imports}';\nexport { planted };\n`);
    write('game/movement/numerics/named.ts', "import type { A } from '../gate/innocent';\nexport type Named = A;\n");
    write('game/movement/egg.ts', "import { hen } from './hen';\nexport const egg = () => hen;\n");
    write('game/movement/hen.ts', "import { egg } from './egg';\nexport const hen = () => egg;\n");
    report = await checkLaw(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(PLANTED)('catches %s importing %s', (file, _imports, rule) => {
    expect(report.violations.filter((v) => v.startsWith(`${file} ->`) && v.includes(`${rule}.`))).toHaveLength(1);
  });

  it('lets a room name a type of a later one', () => {
    expect(report.files).toContain('game/movement/numerics/named.ts');
    expect(report.violations.filter((v) => v.startsWith('game/movement/numerics/named.ts'))).toEqual([]);
  });

  it('has no rule for a room that does not exist', () => {
    for (const { name, from } of LAW) {
      const room = /^\^((?:game|engine-adapters)\/[\w/-]+)\/$/.exec(from)?.[1];
      if (room !== undefined) expect(existsSync(join(repository, room)), name).toBe(true);
    }
  });

  it('catches a circle', () => {
    expect(report.violations.some((v) => v.includes('no-circles'))).toBe(true);
  });

  it('sees every planted file', () => {
    for (const [file] of PLANTED) expect(report.files).toContain(file);
  });
});
