import { useEffect, useRef } from 'preact/hooks';
import { usePlayer, useSay } from '../../player-context';

/** The player's own picture, shown nowhere else; mirrored only by the style sheet. */
export function SelfView() {
  const { ports, session, settings } = usePlayer();
  const say = useSay();
  const video = useRef<HTMLVideoElement>(null);
  const source = session.state.source.value;
  // The camera's picture is there before the first face is found in it.
  const starting = session.state.starting.value?.step;
  const shown = settings.value.selfView === 'shown';
  useEffect(() => {
    const here = video.current;
    if (here === null) return;
    here.srcObject = ports.camera.previewStream();
    return () => {
      here.srcObject = null;
    };
  }, [source, starting, shown]);
  if (!shown) return <p class="self-view hidden-view soft">{say('ready.noSelfView')}</p>;
  return <video class="self-view" ref={video} autoPlay muted playsInline aria-label={say('ready.picture')} />;
}
