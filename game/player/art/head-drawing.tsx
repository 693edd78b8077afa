/** Where a head is in the frame: middle, size, tilt. Heads have no mouths, so that none can look crooked. */
export interface Head {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly tilt?: number;
  /** Where the face looks, as in a mirror. */
  readonly turned?: 'left' | 'right';
  readonly faint?: boolean;
}

/** The outline of a head, its middle at 0 0; also used for the place where the head should be. */
export const HEAD_EDGE = 'M0 -32 C16 -32 25 -20 24 -2 C23 16 12 29 0 29 C-12 29 -23 16 -24 -2 C-25 -20 -16 -32 0 -32Z';
export const SHOULDERS = 'M-38 130 V62 C-37 42 -22 36 0 35 C22 36 37 42 38 62 V130Z';

/** A head and shoulders in moonlight, for the small drawings of the ready check. Stands in a `SmallPicture`. */
export function HeadDrawing({ x, y, size, tilt = 0, turned, faint = false }: Head) {
  const toward = turned === 'right' ? 1 : turned === 'left' ? -1 : 0;
  const shift = toward * 9;
  return (
    <g transform={`translate(${x} ${y}) rotate(${tilt}) scale(${size})`} opacity={faint ? 0.4 : 1}>
      <path d={SHOULDERS} fill="url(#head-cloth)" />
      <path d="M-9 20 L9 20 L10 37 Q0 45 -10 37Z" fill="#4d86a0" />
      {toward !== 1 && <ellipse cx="24" cy="2" rx="4.5" ry="7" fill="#6fa3b6" />}
      {toward !== -1 && <ellipse cx="-24" cy="2" rx="4.5" ry="7" fill="#8fc4c4" />}
      <path d={HEAD_EDGE} fill="url(#head-skin)" />
      {toward !== 0 && <path d={`M${toward * 22.5} -2 q${toward * 8} 7 ${toward * 1} 10Z`} fill="#8dbfc6" />}
      <path
        d="M-26 2 C-30 -28 -14 -38 3 -38 C24 -38 30 -18 26 4 C24 -10 18 -17 8 -20 C-4 -13 -20 -14 -26 2Z"
        fill="url(#head-hair)"
        transform={toward === -1 ? 'translate(3 0) scale(-1 1)' : `translate(${-toward * 3} 0)`}
      />
      <g transform={`translate(${shift} 0)`}>
        <g fill="#10244a">
          <ellipse cx={-9 + toward * 1.5} cy="1" rx="3" ry="3.6" />
          <ellipse cx={9 - toward * 1.5} cy="1" rx="3" ry="3.6" />
        </g>
        <path
          d={toward === 0 ? 'M0.5 4 L-1.8 10.5 H1' : `M${toward * 2} 3 q${toward * 5} 8 ${-toward} 9`}
          fill="none"
          stroke="#2f5d7c"
          stroke-width="2"
          stroke-linecap="round"
        />
        <g fill="#ff9b85" opacity="0.35">
          <ellipse cx={-13 + toward * 2} cy="11" rx="4" ry="2.6" />
          <ellipse cx={13 - toward * 2} cy="11" rx="4" ry="2.6" />
        </g>
      </g>
    </g>
  );
}
