/**
 * The one face model this product was measured with. With another file, even a newer one, the measurement is not
 * comparable.
 */
export const FACE_MODEL = {
  name: 'face_landmarker/float16/1',
  /** Where it is put below `assets/`, and so below the site's address. */
  path: 'models/face_landmarker.task',
  bytes: 3_758_596,
  sha256: '64184e229b263107bc2b804c6625db1341ff2bb731874b0bcc2fe6544e0bc9ff',
  vendorBase: 'https://storage.googleapis.com/mediapipe-models',
  vendorPath: 'face_landmarker/face_landmarker/float16/1/face_landmarker.task',
} as const;
