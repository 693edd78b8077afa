import { usePlayer, useSay } from '../../player-context';

/** The button that leads from a page beside the games back to the home page. */
export function WayHome() {
  const { side } = usePlayer();
  const say = useSay();
  const goHome = () => {
    side.value = null;
  };
  return (
    <button type="button" class="button warm" onClick={goHome}>
      {say('bar.home')}
    </button>
  );
}
