import { useRef } from 'preact/hooks';
import type { CalibrationProgress } from '../../movement/calibration/calibration-progress';
import type { FaceView } from '../../movement/calibration/face-view';
import { SETTINGS } from '../../movement/settings';
import { LetGoLight } from '../art/let-go-light';
import { PracticeInstead } from '../parts/camera/practice-instead';
import { Page } from '../parts/page';
import { PlayRestInstead } from '../parts/play/play-rest-instead';
import { PracticeControls } from '../parts/play/practice-controls';
import { UnseenTry } from '../parts/play/unseen-try';
import { WakingBar } from '../parts/play/waking-bar';
import { WakingWayOn } from '../parts/play/waking-way-on';
import { usePlayer, useSay } from '../player-context';
import { wakingWords } from '../session/session-state';
import type { WordKey } from '../words/words';

/** Changes since the last calibration of today that the page tells, the plainest first. */
const told = ['otherCamera', 'otherDistance', 'noisier', 'markerSince', 'newMovement'] as const;

/** Eight seconds of stillness, in pieces if need be, then each movement three gentle times, whenever the player is ready. */
export function CalibrationPage() {
  const { session } = usePlayer();
  const say = useSay();
  if (session.state.snapshot.value.matches({ underWay: { active: { calibration: 'refused' } } }))
    return <RefusedPage />;
  const progress = session.state.calibration.value;
  if (progress?.stage === 'try') {
    return <TryPage {...progress} />;
  }
  const waking = session.state.waking.value;
  const anew = told.find((why) => session.state.wanted.value.includes(why));
  const still = progress?.stage === 'rest' && progress.still;
  const unseen = progress?.stage === 'rest' ? UNSEEN_LINE[progress.view] : null;
  const gathered = progress?.stage === 'rest' ? progress.restCollectedMs / SETTINGS.calibration.restMs : 0;
  return (
    <Page name="calibration" title={say('letGo.title')}>
      {anew !== undefined && <p class="soft">{say(`letGo.anew.${anew}`)}</p>}
      <p>{say('letGo.rest')}</p>
      <LetGoLight fill={gathered} glow={still ? 0.4 + 0.6 * gathered : 0.1} label={say('letGo.light')} />
      <p class="big centre" role="status">
        {say(
          waking === 'no'
            ? (unseen ?? (still ? 'letGo.still' : 'letGo.moving'))
            : wakingWords(waking, session.state.starting.value, session.state.snapshot.value.context.face),
        )}
      </p>
      <WakingBar />
      <WakingWayOn />
    </Page>
  );
}

/** What is said while the face, or a part of it, is not in the picture, or not alone: nothing is learned during that time. */
const UNSEEN_LINE: Readonly<Record<FaceView, WordKey | null>> = {
  whole: null,
  partly: 'cue.notSure.outOfPicture',
  twoFaces: 'cue.notSure.twoFaces',
  none: 'cue.notSure.noFace',
};

type Try = Extract<CalibrationProgress, { stage: 'try' }>;

function TryPage({ movement, triesDone, triesWanted, moment, excursion, view }: Try) {
  const say = useSay();
  // A face sways a little on its way back to rest: once letting go, it is letting go until it is there.
  const letting = useRef(false);
  letting.current = moment === 'letGo' || (letting.current && moment === 'moving');
  const moved: WordKey = letting.current ? 'letGo.release' : moment === 'moving' ? 'letGo.moved' : 'letGo.waiting';
  const line = UNSEEN_LINE[view] ?? moved;
  return (
    <Page name={`calibration-${movement}`} title={say('letGo.try', { movement: say(`movement.${movement}`) })}>
      <LetGoLight fill={triesDone / triesWanted} glow={excursion} label={say('letGo.light')} />
      <p class="big centre" role="status" data-moment={moment}>
        {say(line)}
      </p>
      <p class="soft centre">
        {say('letGo.effort')} {say('letGo.tries', { done: triesDone, count: triesWanted })}
      </p>
      <UnseenTry key={`${movement} ${triesDone}`} />
      <PracticeControls movement={movement} />
    </Page>
  );
}

const refusals = ['tooNoisy', 'reachTooSmall', 'headDrifted', 'tooFewFrames', 'notAtRest'] as const;

function RefusedPage() {
  const { session } = usePlayer();
  const say = useSay();
  const said = session.state.snapshot.value.context.refusal;
  const reason = refusals.find((known) => known === said) ?? 'notAtRest';
  return (
    <Page name="calibration-refused" title={say('letGo.title')}>
      <p class="big">{say(`letGo.refused.${reason}`)}</p>
      <div class="row handed">
        <button type="button" class="button warm" onClick={() => session.again()}>
          {say('go.again')}
        </button>
        {/* A device that is too slow today is so at the next try too. */}
        {reason === 'tooFewFrames' && <PracticeInstead />}
        {reason === 'reachTooSmall' && <PlayRestInstead />}
      </div>
    </Page>
  );
}
