import type { ComponentChildren } from 'preact';
import { HEAD_EDGE, SHOULDERS } from './head-drawing';

const line = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const;

/** A line that shows what to do, warm with a dark edge: readable on every background of a small picture. */
export function HintLine({ d }: { d: string }) {
  return (
    <g {...line}>
      <path d={d} stroke="#0b1430" stroke-opacity="0.75" stroke-width="9" />
      <path d={d} stroke="#ffd79a" stroke-width="4.6" />
    </g>
  );
}

/** The place where the head should be: a dotted outline. */
export function WishedPlace({ x, y, size }: { x: number; y: number; size: number }) {
  const d = `${HEAD_EDGE} ${SHOULDERS.replace('Z', '')}`;
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`} {...line}>
      <path d={d} stroke="#0b1430" stroke-opacity="0.6" stroke-width={6 / size} />
      <path d={d} stroke="#ffe9c4" stroke-width={3 / size} stroke-dasharray={`${0.1 / size} ${6.5 / size}`} />
    </g>
  );
}

/** A small framed picture, 160 x 120, of the lagoon at blue hour, beside a sentence of the ready check. */
export function SmallPicture({ children }: { children: ComponentChildren }) {
  return (
    <svg class="ready-drawing" viewBox="0 0 160 120" aria-hidden="true" focusable="false">
      <defs>
        <clipPath id="small-picture">
          <rect width="160" height="120" rx="16" />
        </clipPath>
        <linearGradient id="small-sky" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#14264f" />
          <stop offset="0.6" stop-color="#3a4d86" />
          <stop offset="0.92" stop-color="#8d759f" />
          <stop offset="1" stop-color="#dd9c8e" />
        </linearGradient>
        <linearGradient id="small-water" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#2b7f88" />
          <stop offset="1" stop-color="#143f62" />
        </linearGradient>
        <linearGradient id="head-skin" x1="0.2" y1="0" x2="0.75" y2="1">
          <stop offset="0" stop-color="#c9ebe3" />
          <stop offset="0.55" stop-color="#90c4c9" />
          <stop offset="1" stop-color="#6f93bd" />
        </linearGradient>
        <linearGradient id="head-hair" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#4b4a92" />
          <stop offset="1" stop-color="#1d2555" />
        </linearGradient>
        <linearGradient id="head-cloth" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#7a6fc0" />
          <stop offset="1" stop-color="#3d4690" />
        </linearGradient>
        <radialGradient id="small-warm">
          <stop offset="0" stop-color="#fff6e0" />
          <stop offset="0.3" stop-color="#ffd79a" stop-opacity="0.75" />
          <stop offset="1" stop-color="#ffd79a" stop-opacity="0" />
        </radialGradient>
      </defs>
      <g clip-path="url(#small-picture)">
        <rect width="160" height="86" fill="url(#small-sky)" />
        <g fill="#f4f6ff" opacity="0.7">
          <circle cx="16" cy="16" r="1" />
          <circle cx="42" cy="9" r="0.8" />
          <circle cx="118" cy="12" r="1" />
          <circle cx="146" cy="30" r="0.8" />
          <circle cx="28" cy="38" r="0.8" />
        </g>
        <path d="M0 82 Q30 72 60 81 T120 80 T160 76 V90 H0Z" fill="#27356a" />
        <rect y="85" width="160" height="35" fill="url(#small-water)" />
        <path
          d="M12 96 h22 M124 94 h26 M6 108 h14 M136 110 h18"
          stroke="#e8f6f3"
          stroke-opacity="0.28"
          stroke-width="2"
          stroke-linecap="round"
        />
        {children}
      </g>
      <rect
        x="1.5"
        y="1.5"
        width="157"
        height="117"
        rx="15"
        fill="none"
        stroke="#e8f6f3"
        stroke-opacity="0.55"
        stroke-width="2.5"
      />
    </svg>
  );
}
