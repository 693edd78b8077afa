import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ENGINE_RESULTS } from './engine-docs/engine-results';
import { engineTable, withEngineTable } from './engine-docs/engine-table';

// Writes the table of what works where into README.md, from the last run of the engines on this machine.

const results = ENGINE_RESULTS.read();
if (results.length === 0) {
  console.error('The engines have not been run here yet: npm run engines');
  process.exit(1);
}
const file = fileURLToPath(new URL('../README.md', import.meta.url));
writeFileSync(file, withEngineTable(readFileSync(file, 'utf8'), engineTable(results)));
console.log(`${file}: what works where, from ${results.length} results`);
