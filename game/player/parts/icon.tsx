/** Line drawings for buttons and signs, 24 x 24. Decoration beside words, never instead of them. */
const drawings = {
  pause: 'M8 5v14M16 5v14',
  stop: 'M6 6h12v12H6z',
  sound: 'M4 10v4h3l5 4V6L7 10H4zM16 9q2.5 3 0 6M18.5 6.5q5 5.5 0 11',
  mute: 'M4 10v4h3l5 4V6L7 10H4zM16 10l5 5M21 10l-5 5',
  help: 'M9 9.2q0-3.2 3.2-3.2t3.2 3q0 2-3.2 3.4v2M12.2 18v.1',
  settings: 'M4 7h9M17 7h3M15 5v4M4 12h3M11 12h9M9 10v4M4 17h9M17 17h3M15 15v4',
  camera: 'M4 8h9q2 0 2 2v6q0 1-2 1H5q-1 0-1-1zM15 11l5-3v9l-5-3',
  mask: 'M6 5q6-3 12 0q1 12-6 15q-7-3-6-15zM9.4 10.4q1 .8 2 0M13 10.4q1 .8 2 0',
  hurts: 'M12 3l9 9-9 9-9-9zM12 8v5M12 16.2v.1',
  home: 'M3 15q3-3 6 0t6 0 6 0M3 19q3-3 6 0t6 0 6 0M7 11q5-8 10 0',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  dots: 'M6 12h.1M12 12h.1M18 12h.1',
  turn: 'M12 5a7 7 0 1 1-6.6 4.6M5 4v5.6h5.6',
  shell: 'M12 20C5 18 3 11 5 7q3 0 4-2 1.5-1 3-1t3 1q1 2 4 2c2 4 0 11-7 13zM12 20V6M12 20L7.6 8M12 20l4.4-12',
  file: 'M12 4v10M8 10.5l4 4 4-4M5 19h14',
  people:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 19q.5-6 5.5-6t5.5 6M16 11.5a2.6 2.6 0 1 0-1.2-5M16.6 13.6q3.6.6 3.9 5.4',
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={drawings[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
