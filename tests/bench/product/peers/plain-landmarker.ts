import { FaceLandmarker } from '@mediapipe/tasks-vision';
import { loadVision } from '../../../../engine-adapters/mediapipe/tracker/load-vision';

/** The vendor's landmarker, asked for the same outputs as the product asks for, and with the vendor's own smoothing. */
export async function openPlainLandmarker(wasmBase: string, model: ArrayBuffer): Promise<FaceLandmarker> {
  const { files } = await loadVision(wasmBase);
  return FaceLandmarker.createFromOptions(files(), {
    // Without a graphics card the processor is what the product chooses, too.
    baseOptions: { modelAssetBuffer: new Uint8Array(model), delegate: 'CPU' },
    runningMode: 'VIDEO',
    numFaces: 1,
    outputFaceBlendshapes: true,
    outputFacialTransformationMatrixes: true,
  });
}
