import type { ComponentChildren } from 'preact';
import { playState } from '../../play/play-signal';
import { useNames, useSay } from '../console-context';
import { FaceSketch } from './face-sketch';
import { LiveCurves } from './live-curves';
import type { TrySession } from './try-session';

/** The simulated face, the lagoon's sentences, and the curves. Only this part is drawn ten times a second. */
export function TryLive({ session, children }: { session: TrySession; children: ComponentChildren }) {
  const say = useSay();
  const names = useNames();
  const shown = session.shown.value;
  const signal = shown?.signal ?? null;
  const moving = (shown?.judgement.quiet ?? [])
    .filter(({ coMoving }) => coMoving)
    .map(({ region, side }) => names.region[region][side]);
  const flow = signal?.flow ?? 'flowing';
  return (
    <>
      <div class="try-state" data-flow={flow}>
        <FaceSketch frame={session.face.value} />
        <div class="try-words">
          <p class="soft" data-state={signal === null ? undefined : playState(signal)}>
            {signal !== null && say(`try.phase.${signal.phase}`)}
          </p>
          <p role="status">
            {say(`try.flow.${flow}`)} {(flow === 'calm' || flow === 'paused') && moving.join(', ')}
          </p>
        </div>
        {children}
      </div>
      {session.trouble.value !== null && <p class="note trouble">{session.trouble.value}</p>}
      <LiveCurves shown={shown} />
    </>
  );
}
