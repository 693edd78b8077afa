import type { ComponentChildren } from 'preact';

/** The hints in a small picture: round, warm lines. */
export const hintLine = {
  fill: 'none',
  stroke: '#ffd79a',
  'stroke-width': 5,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

/** A small framed picture, 160 x 120, with water behind: what stands beside a sentence of the ready check. */
export function SmallPicture({ children }: { children: ComponentChildren }) {
  return (
    <svg class="ready-drawing" viewBox="0 0 160 120" aria-hidden="true" focusable="false">
      <clipPath id="small-picture">
        <rect width="160" height="120" rx="14" />
      </clipPath>
      <g clip-path="url(#small-picture)">
        <rect width="160" height="120" fill="#1f6f78" />
        <path d="M0 84 Q40 74 80 84 T160 84 V120 H0Z" fill="#16506a" />
        {children}
      </g>
      <rect
        x="1.5"
        y="1.5"
        width="157"
        height="117"
        rx="13"
        fill="none"
        stroke="#e8f6f3"
        stroke-opacity="0.5"
        stroke-width="3"
      />
    </svg>
  );
}
