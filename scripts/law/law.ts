import { fileURLToPath } from 'node:url';
import { visibleMessage } from '../../game/therapy/visible-text';
import { checkLaw } from './check-law';
import { sourceFiles } from './source-files';

const root = fileURLToPath(new URL('../..', import.meta.url));
const report = await checkLaw(root);
const unseen = sourceFiles(root, ['game', 'engine-adapters', 'scripts']).filter((f) => !report.files.includes(f));

for (const line of report.violations) console.error(visibleMessage(line));
for (const file of unseen) console.error(`${visibleMessage(file)}: not seen by the dependency check`);
console.log(`dependency law: ${report.files.length} files, ${report.violations.length} violations`);
if (report.violations.length > 0 || unseen.length > 0) process.exitCode = 1;
