import { openLocalStore } from '../../../engine-adapters/localforage/open-local-store';
import { SETTINGS } from '../../../game/movement/settings';
import { DeviceMemory } from '../../../game/player/profiles/device-memory';
import { PLAYER_KEY, type PlayerProfile } from '../../../game/player/profiles/player-profile';
import { firstTaste } from '../../../game/player/session/first-taste';
import { LagoonHost } from '../../../game/player/session/lagoon-host';
import { Session } from '../../../game/player/session/session';
import type { Clock } from '../../../game/ports/clock';
import type { StorePort } from '../../../game/ports/store-port';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { noOptions, playerDoubles, settled } from '../../player/player-doubles';

export const PLAYER = 'otter';
/** From the beginning of a try to its end, and from there to the next [ms]: slow enough to count. */
const TRY_MS = 6000;

export interface CameraPlay {
  readonly store: StorePort;
  readonly memory: DeviceMemory;
  readonly session: Session;
  /** Begins a session of the sample plan, which takes about a minute; done when the game is on. */
  begin(): Promise<void>;
  /** Gives the frames up to this time of play, ms; 30 a second. */
  give(untilMs: number): void;
}

/**
 * The whole of a player without its pages: real are store, journal, memory and session; only the camera is stood in for,
 * by a generated face that makes slow, small tries.
 */
export function openCameraPlay(clock: Clock, newId: () => string): CameraPlay {
  const { ports: doubles, hand, plugged } = playerDoubles();
  const ports = { ...doubles, store: openLocalStore(), clock, newId };
  const memory = new DeviceMemory(ports.store, ports.levels);
  const session = new Session(ports, noOptions, new LagoonHost(ports.loadLagoon, () => {}), memory);
  let given = 0;

  /** Keeps a player whose calibration is done. */
  async function moveIn(): Promise<PlayerProfile> {
    const known = ports.practiceCalibration({
      ...{ movement: 'closed-smile', affected: SAMPLE_PLAN.affected, seed: 1 },
      ...{ takenAt: ports.clock.nowIso(), ...SETTINGS.calibration },
    });
    const { sourceId, label } = plugged.camera;
    const player: PlayerProfile = {
      ...{ format: 'tiny-tides/player', version: 1, id: PLAYER, sign: 'ray', plan: SAMPLE_PLAN },
      ...{ confirmedAt: ports.clock.nowIso(), shells: 0, stairs: {} },
      calibration: { ...known, camera: { label, width: 640, height: 480 } },
      calibrationSourceId: sourceId,
    };
    await ports.store.put(`${PLAYER_KEY}${PLAYER}`, player);
    return player;
  }

  return {
    ...{ store: ports.store, memory, session },
    async begin() {
      const player = memory.players.value.find(({ id }) => id === PLAYER) ?? (await moveIn());
      memory.sidesKnown(plugged.camera.sourceId);
      session.send({ type: 'CHOOSE', face: 'camera' });
      session.send({ type: 'FITS' });
      session.begin(firstTaste(ports.levels, noOptions, 'camera').plan, 'ideal', player);
      session.tell(null, []);
      session.send({ type: 'CAMERA_ON' });
      await settled();
      // What comes before play is not what is looked at: as fast as it can be.
      hand.runUntil(() => session.state.ready.value.passed);
      session.passReady();
      session.send({ type: 'CONTINUE' });
      given = 0;
    },
    give(untilMs) {
      const isUp = Math.floor(untilMs / TRY_MS) % 2 === 0;
      hand.face.aimAt({ movement: 'closed-smile', target: isUp ? 0.4 : 0, speedPerS: 0.3 });
      hand.run(untilMs - given);
      given = untilMs;
    },
  };
}
