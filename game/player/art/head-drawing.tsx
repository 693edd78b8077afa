/** How a head stands in the frame: middle, size, tilt. Heads have no mouths: nothing could look crooked. */
export interface Head {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly tilt?: number;
  /** Where the face looks, as in a mirror. */
  readonly turned?: 'left' | 'right';
  readonly faint?: boolean;
}

/** A head and shoulders for the small drawings of the ready check. */
export function HeadDrawing({ x, y, size, tilt = 0, turned, faint = false }: Head) {
  const eyes = turned === 'right' ? [4, 18] : turned === 'left' ? [-18, -4] : [-9, 9];
  return (
    <g transform={`translate(${x} ${y}) rotate(${tilt}) scale(${size})`} opacity={faint ? 0.35 : 1}>
      <path d="M-34 58 Q-32 30 0 30 Q32 30 34 58Z" fill="#4a5f9e" />
      <path d="M-8 22 h16 v14 q-8 6 -16 0Z" fill="#d9b48f" />
      <ellipse cx="0" cy="0" rx="23" ry="28" fill="#f2d3b0" />
      <path d="M-25 0 Q-28 -32 0 -33 Q28 -32 25 0 Q20 -16 6 -18 Q-14 -18 -25 0Z" fill="#3a2c3f" />
      {eyes.map((eye) => (
        <circle key={eye} cx={eye} cy="0" r="2.6" fill="#2a2440" />
      ))}
    </g>
  );
}
