import { usePlayer, useSay } from '../../player-context';

/** The button that erases everything; asks first. */
export function EraseButton() {
  const { dialog } = usePlayer();
  const say = useSay();
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        dialog.value = 'erase';
      }}
    >
      {say('kept.erase')}
    </button>
  );
}
