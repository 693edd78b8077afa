import { ReefCanvas } from './reef-canvas';

/** The player's reef with the shells of all sessions, as a strip. Decoration. */
export function ReefStrip({ shells }: { shells: number }) {
  return (
    <div class="reef-strip" aria-hidden="true">
      <ReefCanvas shells={shells} />
    </div>
  );
}
