import { createActor } from 'xstate';
import type { Calibration } from '../../movement/calibration';
import type { FaceFrame } from '../../movement/face-frame';
import type { MeasuredFrame } from '../../movement/measured-frame';
import { createMeasurer, type Measurer } from '../../movement/pipeline';
import { READY_ITEMS, type ReadyModel, startReadyCheck, stepReadyCheck } from '../../play/ready-check';
import { type SessionEvent, sessionMachine } from '../../play/session-machine';
import type { SidesAsked } from '../../play/sides-question';
import type { FaceSourceError, FaceSourceInfo } from '../../ports/face-source';
import type { DiaryEntry } from '../../record/diary-entry';
import type { SessionEnding } from '../../record/session-record';
import type { UnseenSign } from '../../record/unseen-sign';
import type { AddressOptions, PracticePatient } from '../address-options';
import { afterSitting } from '../people/after-sitting';
import { calibrationKept } from '../people/calibration-kept';
import type { PlayerProfile } from '../people/player-profile';
import type { PlayerPorts } from '../player-ports';
import { BlockPlay } from './block-play';
import { Calibrating } from './calibrating';
import { FaceLine } from './face-line';
import { FatigueWatch } from './fatigue-watch';
import { openRecord } from './open-record';
import type { Picture } from './picture';
import { sameView } from './play-view';
import { PracticeLead } from './practice-lead';
import { SidesAsking } from './sides-asking';
import type { SittingNews } from './sitting-news';
import { movementsOf, type SittingBlock, type SittingPlan } from './sitting-plan';
import type { SittingRecord } from './sitting-record';
import { beforePlay, openSittingState, type SittingState, type Snapshot } from './sitting-state';

const recordEnding: Readonly<Record<string, Exclude<SessionEnding, 'open'>>> = {
  finished: 'finished',
  tired: 'stopped',
  stopped: 'stopped',
  hurts: 'hurts',
};

/** Pain above this ends a sitting kindly, 0..10. */
const PAIN_LIMIT = 3;

/**
 * A sitting: follows the flow chart and does what its states ask for. The chart decides, the pure pipeline judges; here
 * are only the connections between the two and the outside.
 */
export class Sitting {
  readonly state: SittingState;
  private readonly actor = createActor(sessionMachine);
  private readonly line: FaceLine;
  private measurer: Measurer | null = null;
  private ready: ReadyModel = startReadyCheck();
  private calibrating: Calibrating | null = null;
  private calibration: Calibration | null = null;
  private block: BlockPlay | null = null;
  private record: SittingRecord | null = null;
  private player: PlayerProfile | null = null;
  private readonly sides: SidesAsking;
  private fatigue: FatigueWatch | null = null;
  private practice: PracticeLead | null = null;
  private practiceFace: ReturnType<PlayerPorts['openPractice']> | null = null;

  constructor(
    private readonly ports: PlayerPorts,
    private readonly options: AddressOptions,
    private readonly picture: Picture,
    private readonly news: SittingNews,
  ) {
    this.state = openSittingState(this.actor.getSnapshot());
    this.sides = new SidesAsking(news, (asked) => this.hearSides(asked));
    this.line = new FaceLine({
      onStarted: (info) => this.onStarted(info),
      onFrame: (frame) => this.onFrame(frame),
      onFault: (error) => this.onFault(error),
    });
    this.actor.subscribe((next) => this.follow(next));
    this.actor.start();
  }

  send(event: SessionEvent): void {
    this.actor.send(event);
  }

  /** Begins today's plan. `patient`: who moves the practice face; of no matter with a camera. */
  begin(plan: SittingPlan, patient: PracticePatient, player: PlayerProfile | null): void {
    const { seed, speed } = this.options;
    this.state.plan.value = plan;
    this.player = player;
    this.fatigue = null;
    this.calibrating = null;
    this.calibration = null;
    this.block = null;
    this.record = null;
    this.measurer = createMeasurer();
    this.state.play.value = beforePlay;
    this.state.kept.value = 'no';
    if (this.state.snapshot.value.context.face === 'practice') {
      this.practiceFace = this.ports.openPractice({ patient, seed, speed });
      this.practice = new PracticeLead(patient, this.practiceFace);
    } else {
      this.practiceFace = null;
      this.practice = null;
    }
    const diary = player !== null && this.practiceFace === null ? 'ask' : 'skip';
    this.send({ type: 'PLAN', blocks: plan.blocks.length, diary });
  }

  /**
   * The ready check was passed: is the last calibration still good, and is it known which side is which?
   * `wish`: somebody who tries things out is asked about the sides only when wanted.
   */
  passReady(wish: 'goOn' | 'checkSides' = 'goOn'): void {
    const plan = this.state.plan.value;
    const camera = this.state.source.value?.camera ?? null;
    if (plan === null) return;
    const kept = this.player?.calibration ?? null;
    const now = { camera, nowIso: this.ports.clock.nowIso(), movements: movementsOf(plan) };
    const reuse = calibrationKept(kept, now);
    if (reuse) this.calibration = kept;
    this.sides.begin();
    this.state.sides.value = 'turn';
    const sides = this.sides.need(plan, this.cameraLabel(), wish);
    this.send({ type: 'READY', calibration: reuse ? 'kept' : 'wanted', sides });
  }

  /** Whether it is known that the camera in use shows left as left. */
  sidesKnown(): boolean {
    return this.news.isSidesKnown(this.cameraLabel());
  }

  /** Which way round the picture is, as a person saw it. */
  answerSides(picture: 'asExpected' | 'mirrored'): void {
    this.sides.told(picture);
  }

  leaveSidesOpen(): void {
    this.sides.leaveOpen(this.cameraLabel());
    this.send({ type: 'SIDES_OPEN' });
  }

  /** What the player and a person beside them told; pain above the limit ends the day. */
  tell(entry: DiaryEntry | null, signs: readonly UnseenSign[]): void {
    if (entry !== null) this.record?.take({ kind: 'diary', entry });
    for (const sign of signs) this.record?.take({ kind: 'unseen', sign });
    this.send({ type: (entry?.pain ?? 0) > PAIN_LIMIT ? 'HURTS' : 'CONTINUE' });
  }

  /** Begins the calibration again from its first moment. */
  again(): void {
    this.startCalibrating();
    this.send({ type: 'AGAIN' });
  }

  /** The movement was too small to see: the letting-go game is always possible. */
  playRestInstead(rest: SittingPlan): void {
    this.state.plan.value = rest;
    this.again();
  }

  lead(): PracticeLead | null {
    return this.practice;
  }

  currentBlock(): SittingBlock | null {
    return this.state.plan.value?.blocks[this.state.snapshot.value.context.block] ?? null;
  }

  /** The page is being left for good: the camera goes off and the record is closed as it stands. */
  leavePage(): void {
    this.line.want(null);
    if (this.record !== null) this.record.end('interrupted');
  }

  private follow(next: Snapshot): void {
    const before = this.state.snapshot.value;
    this.state.snapshot.value = next;
    const source = next.context.face === 'camera' ? this.ports.camera : this.practiceFace;
    this.line.want(next.hasTag('face') ? source : null);
    if (!next.hasTag('face')) {
      this.state.waking.value = false;
      this.state.source.value = null;
    } else if (this.state.source.value === null) {
      this.state.waking.value = true;
    }

    const active = next.matches({ sitting: 'active' });
    const wasActive = before.matches({ sitting: 'active' });
    if (active && next.matches({ sitting: { active: { ready: 'looking' } } }) && !inReadyLook(before))
      this.startReady();
    if (next.matches({ sitting: { active: 'letGo' } }) && this.calibrating === null) this.startCalibrating();
    if (this.state.source.value !== null) this.openRecord(this.state.source.value);
    if (next.hasTag('judge') && this.block === null) this.startBlock();
    if (next.matches({ sitting: 'paused' })) {
      this.picture.setAsleep(true);
      this.ports.sound.rest();
    } else if (active && !wasActive) {
      this.picture.setAsleep(false);
    }
    if (next.matches({ sitting: { active: 'rest' } }) || next.matches({ sitting: { active: 'feel' } })) {
      this.practice?.enter({ kind: 'rest' });
    }
    if (inRest(before) && next.matches({ sitting: { active: 'feel' } })) this.endRest();
    if (before.hasTag('sitting') && !next.hasTag('sitting')) this.endSitting(next);
  }

  private startReady(): void {
    this.ready = startReadyCheck();
    this.state.ready.value = this.ready;
    this.state.fault.value = null;
  }

  private startCalibrating(): void {
    const plan = this.state.plan.value;
    if (plan === null) return;
    this.calibrating = new Calibrating({
      movements: movementsOf(plan),
      affected: plan.affected,
      camera: this.state.source.value?.camera ?? null,
      takenAt: this.ports.clock.nowIso(),
    });
    this.state.calibration.value = null;
    this.practice?.enter({ kind: 'rest' });
  }

  private startBlock(): void {
    const block = this.currentBlock();
    if (block === null || this.calibration === null || this.record === null) return;
    const { sound, clock } = this.ports;
    this.block = new BlockPlay({
      ...{ block, calibration: this.calibration, record: this.record, sound },
      nowMs: () => clock.nowMs(),
    });
    this.state.play.value = beforePlay;
    this.practice?.enter({ kind: 'play', task: block.rules.task });
  }

  private endRest(): void {
    this.fatigue?.restEnded();
    // Sent after this step of the chart is done.
    if (this.fatigue !== null && this.fatigue.state() !== 'fresh') queueMicrotask(() => this.send({ type: 'TIRED' }));
  }

  private endSitting(next: Snapshot): void {
    this.block?.finish();
    this.block = null;
    this.calibrating = null;
    this.picture.setAsleep(true);
    if (this.record !== null) {
      const ending = recordEnding[next.context.end] ?? 'stopped';
      const record = this.record.end(ending);
      this.state.record.value = record;
      this.record = null;
      if (this.player !== null && record.source === 'camera') {
        this.news.profileChanged(afterSitting(this.player, record, this.calibration));
      }
    } else {
      this.state.record.value = null;
    }
    this.state.play.value = { ...this.state.play.value, word: 'done', state: 'say.done', cue: null, flow: 'flowing' };
  }

  private onStarted(info: FaceSourceInfo): void {
    this.state.source.value = info;
    this.state.fault.value = null;
    this.openRecord(info);
  }

  /** A record begins with the letting go, not with a look at the camera. */
  private openRecord(info: FaceSourceInfo): void {
    const now = this.state.snapshot.value;
    const begun = now.matches({ sitting: { active: 'letGo' } }) || now.matches({ sitting: { active: 'feel' } });
    if (this.record !== null || !begun) return;
    this.record = openRecord(this.ports, info, this.state.plan.value, this.player, (kept) => {
      this.state.kept.value = kept;
    });
    if (this.calibration !== null) this.record.take({ kind: 'calibrated', calibration: this.calibration });
  }

  private onFault(error: FaceSourceError): void {
    this.state.fault.value = error.fault;
    this.state.waking.value = false;
    this.state.source.value = null;
    this.send({ type: 'FAULT', fault: error.fault });
  }

  private onFrame(frame: FaceFrame): void {
    if (this.measurer === null) return;
    this.state.waking.value = false;
    this.practice?.at(frame.captureMs);
    const measured = this.measurer.measure(frame);
    const now = this.state.snapshot.value;
    if (now.matches({ sitting: { active: { ready: 'sides' } } })) this.sides.step(measured);
    else if (now.hasTag('preview')) this.stepReady(measured);
    else if (now.matches({ sitting: { active: { letGo: 'collecting' } } })) this.stepCalibrating(measured);
    else if (now.hasTag('judge')) this.stepBlock(measured);
    else if (inRest(now)) this.fatigue?.rest(measured);
  }

  private cameraLabel(): string {
    return this.state.source.value?.camera?.label ?? '';
  }

  private hearSides({ stage, answer }: SidesAsked): void {
    this.state.sides.value = stage;
    if (answer === 'notKnown') return;
    if (answer === 'asExpected') this.news.sidesKnown(this.cameraLabel());
    this.send({ type: 'SIDES', picture: answer });
  }

  private stepReady(measured: MeasuredFrame): void {
    const before = this.ready;
    this.ready = stepReadyCheck(before, measured);
    const { items, problem, passed } = this.ready;
    const same = problem === before.problem && passed === before.passed;
    if (!same || READY_ITEMS.some((item) => items[item] !== before.items[item])) this.state.ready.value = this.ready;
  }

  private stepCalibrating(measured: MeasuredFrame): void {
    const progress = this.calibrating?.step(measured) ?? null;
    if (progress === null || this.calibrating === null) return;
    const before = this.state.calibration.value;
    this.state.calibration.value = progress;
    if (progress.stage === 'try' && !(before?.stage === 'try' && before.movement === progress.movement)) {
      this.practice?.enter({ kind: 'try', movement: progress.movement });
    }
    if (progress.stage === 'refused') this.send({ type: 'REFUSED', reason: progress.reason });
    if (progress.stage !== 'done') return;
    this.calibration = this.calibrating.result();
    this.calibrating = null;
    this.record?.take({ kind: 'calibrated', calibration: this.calibration });
    this.send({ type: 'CALIBRATED' });
  }

  private stepBlock(measured: MeasuredFrame): void {
    const { block } = this;
    if (block === null) return;
    const { view, over } = block.step(measured, this.picture.view());
    if (!sameView(view, this.state.play.value)) this.state.play.value = view;
    if (!over) return;
    block.finish();
    this.block = null;
    const played = this.record?.current().blocks.at(-1);
    if (this.calibration !== null) this.fatigue ??= new FatigueWatch(this.calibration);
    if (played !== undefined) this.fatigue?.blockEnded(played);
    this.send({ type: this.fatigue?.state() === 'coMovement' ? 'TIRED' : 'BLOCK_DONE' });
  }
}

function inRest(snapshot: Snapshot): boolean {
  return snapshot.matches({ sitting: { active: 'rest' } });
}

function inReadyLook(snapshot: Snapshot): boolean {
  return snapshot.matches({ sitting: { active: { ready: 'looking' } } });
}
