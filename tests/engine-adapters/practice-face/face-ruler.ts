import type { FaceFrame } from '../../../game/movement/face-frame';

/** Simple lengths on a face that looks straight ahead, iod; written apart from the product's own measures. */
export function faceRuler({ face, imageWidth, imageHeight }: FaceFrame) {
  if (face === null) throw new Error('expected a face');
  const raw = (i: number) => {
    const l = face.landmarks;
    return [l[i * 3]! * imageWidth, l[i * 3 + 1]! * imageHeight, l[i * 3 + 2]! * imageWidth] as const;
  };
  const iod = Math.hypot(raw(263)[0] - raw(33)[0], raw(263)[1] - raw(33)[1]);
  const origin = [(raw(263)[0] + raw(33)[0]) / 2, (raw(263)[1] + raw(33)[1]) / 2];
  const x = (i: number) => (raw(i)[0] - origin[0]!) / iod;
  const up = (i: number) => -(raw(i)[1] - origin[1]!) / iod;
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const gap = (pairs: readonly (readonly [number, number])[]) => mean(pairs.map(([a, b]) => up(a) - up(b)));
  return {
    fissureRight: gap([
      [159, 145],
      [158, 153],
      [160, 144],
      [161, 163],
      [157, 154],
    ]),
    fissureLeft: gap([
      [386, 374],
      [385, 380],
      [387, 373],
      [388, 390],
      [384, 381],
    ]),
    browRight: mean([63, 105, 66].map(up)),
    browLeft: mean([293, 334, 296].map(up)),
    cornerOutRight: -x(61),
    cornerOutLeft: x(291),
    cornerUpRight: up(61),
    cornerUpLeft: up(291),
    upperLipRight: up(39),
    upperLipLeft: up(269),
    alaRight: up(129),
    alaLeft: up(358),
    lowerLipRight: up(84),
    lowerLipLeft: up(314),
    mouthWidth: x(291) - x(61),
    lipsForward: -(raw(0)[2] - raw(2)[2]) / iod,
    chinDown: up(2) - up(152),
    gazeLeft: mean([x(468), x(473)]),
    gazeUp: mean([up(468), up(473)]),
  };
}

export type FaceLengths = ReturnType<typeof faceRuler>;
