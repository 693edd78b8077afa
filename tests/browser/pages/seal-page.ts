import { openSeal } from '../../../engine-adapters/jose/open-seal';
import { openSealMaker } from '../../../engine-adapters/jose/seal-maker';

const sealBench = {
  maker: openSealMaker('tiny-tides-device-key'),
  otherMaker: openSealMaker('tiny-tides-therapist-key'),
  seal: (text: string) => sealBench.maker.sign('plan', new TextEncoder().encode(text)),
  async open(sealed: string) {
    const answer = await openSeal('plan', sealed);
    return 'refused' in answer ? answer.refused : new TextDecoder().decode(answer.opened.content);
  },
};

declare global {
  interface Window {
    sealBench: typeof sealBench;
  }
}

window.sealBench = sealBench;
