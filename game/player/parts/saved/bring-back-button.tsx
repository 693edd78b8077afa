import { usePlayer, useSay } from '../../player-context';

/** The way to bring back what was saved as a file. */
export function BringBackButton() {
  const { side } = usePlayer();
  const say = useSay();
  return (
    <button
      type="button"
      class="button"
      data-door="bring-back"
      onClick={() => {
        side.value = 'bringBack';
      }}
    >
      {say('back.title')}
    </button>
  );
}
