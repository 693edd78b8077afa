import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import type { FaceFrame } from '../../../game/movement/face-frame';
import { RECORDED_ROOMS, readRealClip, realClipNames, recordedRoomNames, recordedTruth } from '../clips/real-clips';
import { measureCarrier } from '../inject/carrier';
import { machineText } from '../report/machine-text';
import { recordEvidence } from '../report/record-evidence';
import { type KeptRoom, keepRoom, keptName, ROOMS_FOLDER, readKeptRoom } from './kept-rooms';
import { openRoomPage, type RoomPage } from './open-room-page';
import { roomNamed } from './room';
import { roomEvidence, roomTable } from './room-table';
import { roomsOptions } from './rooms-options';
import { type RoomScore, scoreRoom } from './score-room';
import { clipFile, sourceOf, trackClip } from './track-clip';

/*
 * npm run bench:rooms [-- --rooms lamp,lamp+far] [-- --clips NAME] [-- --seconds N] [-- --anew | --kept] [-- --record]
 * The real clips, made worse as rooms and cameras do, through the product's own tracker and its whole pipeline.
 */

const asked = roomsOptions(process.argv.slice(2));
if (asked.kind === 'say') {
  console[asked.exitCode === 0 ? 'log' : 'error'](asked.text);
  process.exit(asked.exitCode);
}
const { rooms, clips: wanted, seconds, tracking, evidence } = asked.options;
const clips = realClipNames().filter((name) => existsSync(clipFile(name)) && recordedTruth(name) !== null);
const strange = wanted?.find((name) => !clips.includes(name));
if (strange !== undefined) {
  console.error(
    `--clips: found ${strange}, expected ${clips.join(', ') || 'clips beside this checkout, and there are none'}`,
  );
  process.exit(2);
}
if (clips.length === 0) {
  console.error('no clips with a marked truth beside this checkout: nothing to show in rooms');
  process.exit(2);
}

const scores: RoomScore[] = [];
const trackers = new Set<string>();
const browser: { opened: RoomPage | null } = { opened: null };
try {
  for (const name of wanted ?? clips) await scoreClip(name);
} finally {
  await browser.opened?.close();
}
const text = [
  `Machine: ${machineText()}. Tracker: ${[...trackers].join('; ') || 'as recorded'}.`,
  'World: real faces, healthy and acting, in their play range. Rooms are made by a script; what stands in brackets was recorded before.',
  roomTable(scores),
].join('\n\n');
mkdirSync(ROOMS_FOLDER, { recursive: true });
const found = { machine: machineText(), trackers: [...trackers], scores };
writeFileSync(`${ROOMS_FOLDER}rooms.json`, `${JSON.stringify(found, null, 1)}\n`);
writeFileSync(`${ROOMS_FOLDER}rooms.md`, `${text}\n`);
if (evidence === 'record') recordEvidence({ rooms: roomEvidence(scores) });
console.log(text);

/** One clip in all rooms, and as it was recorded. */
async function scoreClip(name: string): Promise<void> {
  const clip = await readRealClip(name);
  const truth = recordedTruth(name);
  if (truth === null) throw new Error(`${name}: no truth`);
  const { blinks } = measureCarrier(clip);
  const add = (room: string, frames: readonly FaceFrame[], title: string) => {
    const score = scoreRoom({ clip, truth, blinks, room, frames });
    if (score === null) console.error(`${name}, ${title}: too short, or no face at rest; nothing to score`);
    else scores.push({ ...score, room: title });
  };
  if (rooms.includes('clean')) add('clean', clip.frames, 'clean (recorded)');
  for (const room of rooms) {
    const seen = await seenIn(name, room);
    if (seen === null) console.error(`${name}, ${room}: nothing kept`);
    else add(room, seen.frames, room);
    for (const recorded of recordedIn(name, room))
      add(room, (await readRealClip(recorded)).frames, `${room} (${recorded})`);
  }
}

/** The recordings of a clip in such a room that were there before. */
function recordedIn(clip: string, room: string): readonly string[] {
  return recordedRoomNames().filter(
    (name) => RECORDED_ROOMS[name]?.clip === clip && RECORDED_ROOMS[name]?.room === room,
  );
}

/** What the tracker sees of a clip in a room: what is kept, or the clip shown to it now, and kept. Null where it may not be shown. */
async function seenIn(clip: string, name: string): Promise<KeptRoom | null> {
  const room = roomNamed(name);
  const file = keptName(clip, name, seconds);
  const kept = tracking === 'anew' ? null : await readKeptRoom(file, sourceOf(clip, room));
  if (kept !== null || tracking === 'never') return kept && told(kept);
  browser.opened ??= await openRoomPage();
  const tracked = await trackClip(browser.opened.page, clip, room, seconds, (share) => {
    process.stderr.write(`\r${clip}, ${name}: ${(100 * share).toFixed(0)} % `);
  });
  process.stderr.write(`, ${tracked.msPerPicture.toFixed(0)} ms a picture\n`);
  const { about } = tracked;
  keepRoom(file, {
    ...tracked,
    about: { ...about, runtime: `${about.runtime}, Chromium ${browser.opened.browserVersion}` },
  });
  const now = await readKeptRoom(file, about.source);
  return now && told(now);
}

/** The line above the table names every tracker that had a part in it. */
function told(seen: KeptRoom): KeptRoom {
  trackers.add(seen.runtime.replace(/, [\d.]+ ms a frame/, ''));
  return seen;
}
