import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { LAW } from './law-table';

export interface LawReport {
  /** Source files that the tool saw; compare with what is on disk, or an empty check would pass. */
  readonly files: readonly string[];
  /** One line a violation, with what to do instead. */
  readonly violations: readonly string[];
}

const SOURCE_FOLDERS = ['game', 'engine-adapters', 'scripts'];

const forbidden: IForbiddenRuleType[] = [
  ...LAW.map((rule) => ({
    name: rule.name,
    comment: rule.instead,
    severity: 'error' as const,
    from: { path: rule.from },
    to: {
      path: rule.mayNot,
      ...(rule.except ? { pathNot: rule.except } : {}),
      ...(rule.typesAreFree ? { dependencyTypesNot: ['type-only' as const] } : {}),
    },
  })),
  {
    name: 'no-circles',
    comment: 'Two files that need each other are one idea or hide a third: move the shared part inward.',
    severity: 'error' as const,
    from: {},
    to: { circular: true },
  },
];

/**
 * Checks every source file below `folder` against the dependency law.
 * Throws when the tool itself cannot run; a violation is a value.
 */
export async function checkLaw(folder: string): Promise<LawReport> {
  const root = resolve(folder);
  const result = await cruise(
    SOURCE_FOLDERS.filter((folder) => existsSync(join(root, folder))),
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden },
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
      combinedDependencies: true,
    },
    undefined,
    { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
  );
  const output = result.output as ICruiseResult;
  return {
    files: output.modules.map((m) => m.source).filter((s) => /^(game|engine-adapters|scripts)\/.*\.tsx?$/.test(s)),
    violations: output.summary.violations.map((v) => {
      const rule = forbidden.find((r) => r.name === v.rule.name);
      return `${v.from} -> ${v.to}: ${v.rule.name}. ${rule?.comment ?? ''}`;
    }),
  };
}
