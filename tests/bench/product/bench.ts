import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSite } from '../../../scripts/site/build-site';
import { copyWasm } from '../../../scripts/site/copy-wasm';
import { putModel } from '../../../scripts/site/put-model';
import { serve } from '../../../scripts/site/serve';
import { CAN_TRACK, CLIPS } from '../../browser/page/open-tracker-page';
import { sharedFile } from '../../browser/page/shared-data';
import { obligingClip } from '../clips/obliging-clip';
import { benchOptions } from './bench-options';
import { describeMachine, loadNow, worldText } from './describe-world';
import { findParts } from './find-parts';
import { servePeers } from './peers/serve-peers';
import { resultTable } from './result-table';
import { type PlayedRound, runRounds } from './run-rounds';
import { sumUp } from './sum-up';

/*
 * npm run bench [-- PART,…] [-- --rounds N] [-- --seconds N] [-- --windows WxH,…]
 * The built product in a real browser beside the plain tracker: same clip, same window, one after the other in the same run.
 */

const root = fileURLToPath(new URL('../../..', import.meta.url));
const found = await findParts();
const asked = benchOptions(process.argv.slice(2), new Map([...found].map(([name, { says }]) => [name, says])));
if (asked.kind === 'say') {
  console[asked.exitCode === 0 ? 'log' : 'error'](asked.text);
  process.exit(asked.exitCode);
}
const { parts, rounds, sampleMs, windows, build } = asked.options;
const chosen = new Map(
  [...found].filter(([name, { camera }]) => parts.includes(name) && (camera === 'none' || CAN_TRACK)),
);
const left = parts.filter((name) => !chosen.has(name));
if (left.length > 0) console.error(`left out, no model or no clip beside this checkout: ${left.join(', ')}`);
if (chosen.size === 0) process.exit(2);

if (build === 'anew') await buildSite(root, { noise: 'errors' });
await copyWasm(root);
await putModel({ root, env: process.env });
const site = await serve({ folder: `${root}dist`, port: 0 });
const peers = await servePeers(root);
const clip = CAN_TRACK ? obligingClip(sharedFile(CLIPS[0])) : null;
try {
  const measuredOn = await describeMachine();
  const world = { site: site.address, peers: peers.address, clip: clip?.file ?? '', windows, sampleMs };
  const played: PlayedRound[] = await runRounds(chosen, rounds, world, { loadNow, tell: console.log });
  const lines = [...chosen.keys()].flatMap((name) =>
    sumUp(
      name,
      played.filter(({ part }) => part === name).map(({ readings }) => readings),
    ),
  );
  const heading = `${worldText(
    measuredOn,
    played.map(({ loadBefore }) => loadBefore),
  )}\nRounds: ${rounds}, each state for ${sampleMs / 1000} s.`;
  const text = `${heading}\n\n${resultTable(lines)}\n`;
  const name = `${root}bench-results/${['bench', ...(chosen.size < found.size ? chosen.keys() : [])].join('-')}`;
  mkdirSync(`${root}bench-results`, { recursive: true });
  writeFileSync(`${name}.md`, text);
  writeFileSync(`${name}.json`, `${JSON.stringify({ measuredOn, rounds, sampleMs, lines, played }, null, 1)}\n`);
  console.log(`\n${text}\nalso in ${name}.md and .json`);
  const unmeasured = rounds * chosen.size - played.filter(({ trouble }) => trouble === null).length;
  if (unmeasured > 0) console.error(`${unmeasured} of ${rounds * chosen.size} rounds could not be measured`);
  if (unmeasured > 0 || lines.some(({ verdict }) => verdict === 'missed')) process.exitCode = 1;
} finally {
  // Pictures of a face are not left behind, also where the bench fails.
  clip?.remove();
  await peers.close();
  await site.close();
}
