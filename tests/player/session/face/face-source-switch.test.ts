import { describe, expect, it } from 'vitest';
import type { FaceFrame } from '../../../../game/movement/face-frame';
import { FaceSourceSwitch } from '../../../../game/player/session/face/face-source-switch';
import { type FaceSource, FaceSourceError, type FaceSourceInfo } from '../../../../game/ports/face-source';
import { settled } from '../../player-doubles';

const frame = {} as FaceFrame;

/** A source whose starts settle when a test says so; a start that was stopped may still come true, as a slow browser's would. */
class SlowSource implements FaceSource {
  readonly starts: { onFrame: () => void; resolve: () => void; reject: (error: Error) => void }[] = [];
  light: 'on' | 'off' = 'off';
  constructor(private readonly name: string) {}

  start(listener: Parameters<FaceSource['start']>[0]): Promise<FaceSourceInfo> {
    return new Promise((resolve, reject) => {
      const info = { kind: 'camera', camera: null, sourceId: null, modelSha256: null, runtime: this.name } as const;
      this.starts.push({
        onFrame: () => listener.onFrame(frame),
        resolve: () => {
          this.light = 'on';
          resolve(info);
        },
        reject,
      });
    });
  }
  async stop(): Promise<void> {
    this.light = 'off';
  }
}

function open() {
  const heard: string[] = [];
  const line = new FaceSourceSwitch({
    onProgress: ({ step }) => heard.push(step),
    onStarted: ({ runtime }) => heard.push(`started ${runtime}`),
    onFrame: () => heard.push('frame'),
    onFault: ({ fault }) => heard.push(fault),
  });
  return { heard, line, camera: new SlowSource('camera'), practice: new SlowSource('practice') };
}

describe('the line to a face source', () => {
  it('starts the practice face at once while the camera’s question is still open', async () => {
    const { heard, line, camera, practice } = open();
    line.want(camera);
    line.want(null);
    line.want(practice);
    practice.starts[0]?.resolve();
    await settled();
    expect(heard).toEqual(['started practice']);
  });

  it('turns a camera off at once that is allowed after somebody went away, and hears nothing of it', async () => {
    const { heard, line, camera } = open();
    line.want(camera);
    line.want(null);
    camera.starts[0]?.resolve();
    camera.starts[0]?.onFrame();
    await settled();
    expect(camera.light).toBe('off');
    expect(heard).toEqual([]);
  });

  it('starts the same camera again without waiting for its first start', async () => {
    const { heard, line, camera } = open();
    line.want(camera);
    line.want(null);
    line.want(camera);
    line.want(camera);
    expect(camera.starts).toHaveLength(2);
    camera.starts[0]?.reject(new FaceSourceError('noCamera', 'late'));
    camera.starts[1]?.resolve();
    await settled();
    camera.starts[0]?.onFrame();
    camera.starts[1]?.onFrame();
    expect(heard).toEqual(['started camera', 'frame']);
    expect(camera.light).toBe('on');
  });

  it('passes no frame on before it is known what the source is', async () => {
    const { heard, line, camera } = open();
    line.want(camera);
    camera.starts[0]?.onFrame();
    camera.starts[0]?.resolve();
    await settled();
    camera.starts[0]?.onFrame();
    expect(heard).toEqual(['started camera', 'frame']);
  });

  it('tells a refusal once, and tries again when it is wanted again', async () => {
    const { heard, line, camera } = open();
    line.want(camera);
    camera.starts[0]?.reject(new FaceSourceError('cameraBusy', 'busy'));
    await settled();
    line.want(camera);
    expect(heard).toEqual(['cameraBusy']);
    expect(camera.starts).toHaveLength(2);
  });
});
