import { createHash } from 'node:crypto';
import { FACE_MODEL } from '../../engine-adapters/mediapipe/model/face-model';

/** Why these bytes are not the face model, in words; null when they are. */
export function checkModel(bytes: Uint8Array): string | null {
  if (bytes.byteLength !== FACE_MODEL.bytes) {
    return `size ${bytes.byteLength} bytes, expected ${FACE_MODEL.bytes}`;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return sha256 === FACE_MODEL.sha256 ? null : `SHA-256 ${sha256}, expected ${FACE_MODEL.sha256}`;
}
