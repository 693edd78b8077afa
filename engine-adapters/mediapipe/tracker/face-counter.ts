import { FaceDetector } from '@mediapipe/tasks-vision';
import { unzipSync } from 'fflate';
import type { CameraPicture } from './camera-picture';
import type { VisionFiles } from './load-vision';
import { visionCanvas } from './vision-canvas';

export interface FaceCounter {
  /** Faces in the picture, 0..2 (2 means two or more). */
  count(image: CameraPicture): number;
  close(): void;
}

const DETECTOR = 'face_detector.tflite';

/**
 * Counts faces with the detector that lies inside the landmarker's model file. The landmarker itself follows one face:
 * asked for two it would look for them anew in every frame, and its landmarks would jump with the search.
 */
export async function openFaceCounter(files: VisionFiles, model: ArrayBuffer): Promise<FaceCounter> {
  const detectorModel = unzipSync(new Uint8Array(model), { filter: ({ name }) => name === DETECTOR })[DETECTOR];
  if (!detectorModel) throw new Error(`the model holds no ${DETECTOR}`);
  const detector = await FaceDetector.createFromOptions(files, {
    baseOptions: { modelAssetBuffer: detectorModel, delegate: 'CPU' },
    ...visionCanvas(),
    runningMode: 'IMAGE',
  });
  return {
    count: (image) => Math.min(2, detector.detect(image).detections.length),
    close: () => detector.close(),
  };
}
