/**
 * A round lantern that fills with light. It shows how much stillness was gathered, or how far a gentle try went.
 * Never a target, never a countdown: it waits as long as the face does. `heart`: none where something else stands inside the ring.
 */
export function LetGoLight({
  fill,
  glow,
  label,
  heart = 'light',
}: {
  fill: number;
  glow: number;
  label: string;
  heart?: 'light' | 'none';
}) {
  const full = Math.min(1, Math.max(0, fill));
  const round = 2 * Math.PI * 84;
  return (
    <svg class="let-go-light" viewBox="0 0 240 240" role="img" aria-label={label} focusable="false">
      <defs>
        <radialGradient id="let-go-halo">
          <stop offset="0" stop-color="#fff3d4" stop-opacity="0.95" />
          <stop offset="0.35" stop-color="#ffd79a" stop-opacity="0.6" />
          <stop offset="1" stop-color="#ff9b85" stop-opacity="0" />
        </radialGradient>
      </defs>
      <circle cx="120" cy="120" r="118" fill="url(#let-go-halo)" opacity={0.16 + 0.6 * Math.min(1, glow)} />
      <circle
        cx="120"
        cy="120"
        r="84"
        fill="#0f1b3d"
        fill-opacity="0.35"
        stroke="#e8f6f3"
        stroke-opacity="0.25"
        stroke-width="7"
      />
      <circle
        cx="120"
        cy="120"
        r="84"
        fill="none"
        stroke="#ffd79a"
        stroke-width="7"
        stroke-linecap="round"
        stroke-dasharray={`${full * round} ${round}`}
        transform="rotate(-90 120 120)"
        opacity={full > 0 ? 1 : 0}
      />
      {heart === 'light' && (
        <>
          <circle cx="120" cy="120" r={20 + 42 * Math.min(1, glow)} fill="url(#let-go-halo)" />
          <circle cx="120" cy="120" r="14" fill="#fff3d4" />
        </>
      )}
    </svg>
  );
}
