import { createActor } from 'xstate';
import type { FaceFrame } from '../../movement/face-frame';
import { SETTINGS } from '../../movement/settings';
import { type SessionEvent, sessionMachine } from '../../play/session/session-machine';
import type { FaceSourceInfo } from '../../ports/face-source';
import type { DiaryEntry } from '../../record/diary-entry';
import type { UnseenSign } from '../../record/unseen-sign';
import { PLAN_PARAMETERS } from '../../therapy/prescription/plan-parameters';
import type { AddressOptions, PracticePatient } from '../address-options';
import { tellOwnError } from '../own-error';
import type { PlayerPorts } from '../player-ports';
import { calibrationWanted } from '../profiles/calibration-wanted';
import type { PlayerProfile } from '../profiles/player-profile';
import { DrawingByPace } from './drawing-by-pace';
import { FaceSeenAgain } from './face/face-seen-again';
import { isSameSource } from './face/same-source';
import { SessionFace } from './face/session-face';
import type { LagoonHost } from './lagoon-host';
import { createPaintingWatch } from './painting-watch';
import { Demonstration } from './practice/demonstration';
import { PracticeLead } from './practice/practice-lead';
import { PracticeLook } from './practice/practice-look';
import { RecordKeeping } from './record/record-keeping';
import type { SessionContext } from './session-context';
import type { SessionListener } from './session-listener';
import { movementsOf, type SessionBlock, type SessionPlan } from './session-plan';
import { SessionRun } from './session-run';
import { beforePlay, openSessionState, type SessionState, type Snapshot } from './session-state';
import { standing } from './standing';
import { CalibrationStep } from './steps/calibration-step';
import { Playing } from './steps/playing';
import { ReadyLook } from './steps/ready-look';
import { Resting } from './steps/resting';
import { SessionSides } from './steps/session-sides';

/**
 * A session: follows the flow chart and does what its states ask for. The chart decides and the pure pipeline judges;
 * this class only connects them with each other and with the outside.
 */
export class Session {
  readonly state: SessionState;
  readonly sides: SessionSides;
  private readonly actor = createActor(sessionMachine);
  private readonly face: SessionFace;
  private readonly ready: ReadyLook;
  private readonly calibration: CalibrationStep;
  private readonly demonstration: Demonstration;
  private readonly playing: Playing;
  private readonly resting: Resting;
  private readonly keeping: RecordKeeping;
  private readonly drawing: DrawingByPace;
  private readonly seenAgain = new FaceSeenAgain();
  private readonly isPainted = createPaintingWatch();
  private run = new SessionRun(null, null);

  constructor(
    private readonly ports: PlayerPorts,
    private readonly options: AddressOptions,
    private readonly picture: LagoonHost,
    news: SessionListener,
  ) {
    this.state = openSessionState(this.actor.getSnapshot());
    const context: SessionContext = { state: this.state, ports, send: (event) => this.send(event) };
    this.drawing = new DrawingByPace(picture);
    this.sides = new SessionSides(context, news);
    this.ready = new ReadyLook(context);
    this.calibration = new CalibrationStep(context);
    this.demonstration = new Demonstration(context);
    this.playing = new Playing(context);
    this.resting = new Resting(context);
    this.keeping = new RecordKeeping(context, news);
    this.face = new SessionFace(
      context,
      (info) => this.sourceStarted(info),
      (frame) => this.onFrame(frame),
    );
    this.actor.subscribe((next) => this.follow(next));
    this.actor.start();
  }

  send(event: SessionEvent): void {
    this.actor.send(event);
  }

  /**
   * Plays at once with the practice face: a generated face needs no calibration. A person who will lead it is first
   * shown what the lagoon does.
   */
  tryOut(plan: SessionPlan, patient: PracticePatient): void {
    const [movement = 'rest'] = plan.blocks.map(({ rules }) => rules.task.movement);
    const asked = {
      ...{ movement, affected: plan.affected, seed: this.options.seed },
      ...{ takenAt: this.ports.clock.nowIso(), ...SETTINGS.calibration },
    };
    this.send({ type: 'LEAVE' });
    this.openRun(plan, new SessionRun(null, this.openPractice(patient), this.ports.practiceCalibration(asked)));
    // A game of rest has no movement that could be shown.
    this.send({ type: 'TRY', watch: patient === 'hand' && movement !== 'rest' });
  }

  /** Begins today's plan. `patient`: who moves the practice face; ignored with a camera. */
  begin(plan: SessionPlan, patient: PracticePatient, player: PlayerProfile | null): void {
    const practice = this.snapshot().context.face === 'practice' ? this.openPractice(patient) : null;
    this.openRun(plan, new SessionRun(player, practice));
    const diary = player !== null && this.run.practice === null ? 'ask' : 'skip';
    this.send({ type: 'PLAN', blocks: plan.blocks.length, diary });
  }

  /**
   * Called when the ready check has passed: checks whether the last calibration is still valid, and whether left and
   * right of the camera are known. `wish`: people who only try things are asked about the sides only on request.
   */
  passReady(wish: 'goOn' | 'checkSides' = 'goOn'): void {
    const plan = this.state.plan.value;
    if (plan === null) return;
    const { sourceId } = this.run;
    const kept = this.run.player?.calibration ?? null;
    const keptSourceId = this.run.player?.calibrationSourceId ?? null;
    const camera = this.state.source.value?.camera ?? null;
    const wanted = calibrationWanted(kept, {
      ...{ camera, movements: movementsOf(plan), at: this.ports.clock.nowIso() },
      source: isSameSource(keptSourceId, sourceId) ? 'same' : 'other',
      ...this.ready.picture(),
    });
    this.state.wanted.value = wanted;
    const reuse = wanted.length === 0;
    if (reuse) this.run.calibration = kept;
    const sides = this.sides.begin(plan, wish);
    this.send({ type: 'READY', calibration: reuse ? 'kept' : 'wanted', sides });
  }

  /** Takes what the player and a person beside them reported; pain above the plan's limit ends the day. */
  tell(entry: DiaryEntry | null, signs: readonly UnseenSign[]): void {
    if (entry !== null) this.run.record?.take({ kind: 'diary', entry });
    for (const sign of signs) this.run.record?.take({ kind: 'unseen', sign });
    const limit = this.state.plan.value?.painLimit ?? PLAN_PARAMETERS.painLimit.default;
    this.send({ type: (entry?.pain ?? 0) > limit ? 'HURTS' : 'CONTINUE' });
  }

  /** Begins the calibration again from the start. */
  again(): void {
    this.calibration.beginAnew(this.run);
    this.send({ type: 'AGAIN' });
  }

  /** For a movement that was too small to see: plays the letting-go game, which is always possible. */
  playRestInstead(rest: SessionPlan): void {
    this.state.plan.value = rest;
    this.again();
  }

  /** Who leads the practice face; null with a camera. */
  lead(): PracticeLead | null {
    return this.run.practice?.lead ?? null;
  }

  currentBlock(): SessionBlock | null {
    return this.state.plan.value?.blocks[this.state.snapshot.value.context.block] ?? null;
  }

  /**
   * Called when the page is left, perhaps to be shown again from the browser's memory: the camera is turned off, and a
   * session that has begun is closed as it is. A person who comes back finds its closing page and begins again.
   */
  leavePage(): void {
    this.send({ type: 'PAGE_LEFT' });
  }

  /** Done when each record has been written in its present state, or the store has refused it. */
  written(): Promise<void> {
    return this.keeping.written();
  }

  /** Stops writing this session. Out: a function that resumes it. */
  stopKeeping(): Promise<() => void> {
    return this.keeping.stop();
  }

  /** Called when everything stored was erased: the session is over, as its plan is gone, and leaves no record. */
  forget(): void {
    this.run = new SessionRun(null, null);
    this.send({ type: 'LEAVE' });
  }

  private snapshot(): Snapshot {
    return this.state.snapshot.value;
  }

  private openRun(plan: SessionPlan, run: SessionRun): void {
    this.state.plan.value = plan;
    this.state.practice.value = null;
    this.run = run;
    this.drawing.begin(run.practice === null ? 'camera' : 'practice');
    this.calibration.end();
    this.demonstration.end();
    this.playing.drop();
    this.state.play.value = beforePlay;
    this.state.kept.value = 'no';
    this.state.wanted.value = [];
  }

  private openPractice(patient: PracticePatient): SessionRun['practice'] {
    const { seed, speed } = this.options;
    const face = this.ports.openPractice({ patient, seed, speed });
    return { face, lead: new PracticeLead(patient, face), look: new PracticeLook(this.state.practice) };
  }

  private follow(next: Snapshot): void {
    const { state, run } = this;
    const before = state.snapshot.value;
    state.snapshot.value = next;
    this.face.follow(next, run);
    if (standing.readyLook(next) && !standing.readyLook(before)) this.ready.begin(run.player?.calibration ?? null);
    if (standing.calibration(next)) this.calibration.begin(run);
    this.settle(next);
    this.followWithPicture(before, next);
    if (standing.feel(next)) run.practice?.lead.enter({ kind: 'rest' });
    if (standing.rest(next) && !standing.rest(before) && standing.active(before)) this.resting.begin(run);
    if (standing.rest(before) && standing.feel(next)) this.resting.end(run);
    if (before.hasTag('underWay') && !next.hasTag('underWay')) this.endSession(next);
  }

  /** Begins what a state needs, as soon as the face is there. */
  private settle(next: Snapshot): void {
    const { run } = this;
    this.keeping.begin(next, this.state.source.value, run);
    if (standing.demonstration(next)) this.demonstration.begin(this.currentBlock(), run);
    else if (next.hasTag('underWay') && !standing.paused(next)) this.demonstration.end();
    if (standing.block(next)) this.playing.begin(this.currentBlock(), run);
  }

  private followWithPicture(before: Snapshot, next: Snapshot): void {
    if (standing.paused(next)) {
      this.picture.setAsleep(true);
      this.ports.sound.rest();
    } else if (standing.active(next) && !standing.active(before)) {
      this.picture.setAsleep(false);
    }
  }

  private endSession(next: Snapshot): void {
    evenSo(() => this.playing.finish());
    evenSo(() => this.run.rested(this.run.tone.finish(), 'betweenAttempts'));
    this.calibration.end();
    this.demonstration.end();
    this.picture.setAsleep(true);
    this.keeping.end(next, this.run);
    const { play } = this.state;
    play.value = { ...play.value, word: 'done', state: 'say.done', cue: null, flow: 'flowing' };
  }

  /** What was learned of a source is valid only for it, and for a face that it still sees alike. */
  private sourceStarted(info: FaceSourceInfo): void {
    const { run } = this;
    const met = run.meet(info.sourceId);
    if (met === 'other') this.lookAnew();
    this.seenAgain.begin(met === 'same' && run.practice === null ? run.calibration : null);
    this.settle(this.snapshot());
  }

  /**
   * The ready check, the sides question and the calibration begin again; the block under way ends as it is, and the
   * place in the plan stays.
   */
  private lookAnew(): void {
    evenSo(() => this.playing.finish());
    this.calibration.end();
    this.send({ type: 'OTHER_SOURCE' });
  }

  private onFrame(frame: FaceFrame): void {
    const { run } = this;
    run.practice?.lead.at(frame.captureMs);
    // Pictures that are missed meanwhile do not come slowly: the lagoon is being painted.
    if (this.isPainted(this.picture.isPainting(), frame.captureMs)) run.measurer.forgetRate();
    const measured = run.measurer.measure(frame);
    if (this.seenAgain.step(measured, this.ports.clock.nowIso()) === 'learnAnew') this.lookAnew();
    const now = this.snapshot();
    if (standing.sides(now)) this.sides.step(measured);
    else if (now.hasTag('preview')) this.ready.step(measured);
    else if (standing.calibrating(now)) this.calibration.step(measured, run);
    else if (standing.demonstration(now)) this.demonstration.step(measured, this.picture.view(), run);
    else if (standing.block(now)) this.playing.step(measured, this.picture.view(), run);
    else if (standing.rest(now)) this.resting.step(measured, run);
    run.practice?.look.at(frame);
    if (run.practice !== null) return;
    if (standing.block(now)) this.drawing.tracked(frame, 'drawn');
    else if (standing.calibrating(now)) this.drawing.tracked(frame, 'none');
  }
}

/** A step towards the end of something. A mistake of ours in it is told, and what comes after it, such as closing the record, is done. */
function evenSo(step: () => void): void {
  try {
    step();
  } catch (error) {
    tellOwnError(error);
  }
}
