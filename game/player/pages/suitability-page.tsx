import { useState } from 'preact/hooks';
import { Page } from '../parts/page';
import { usePlayer, useSay } from '../player-context';

const reasons = ['floppy', 'noTherapist', 'eye', 'surgery', 'injection', 'pain', 'sudden'] as const;

/** Who should not play with the camera, in plain words, before the camera is ever asked for. */
export function SuitabilityPage() {
  const { session } = usePlayer();
  const say = useSay();
  const [unsure, setUnsure] = useState(false);
  if (unsure) {
    return (
      <Page name="not-yet" title={say('suitability.title')}>
        <p>{say('suitability.kind')}</p>
        <div class="row handed">
          <button type="button" class="button warm" onClick={() => session.send({ type: 'BACK' })}>
            {say('bar.home')}
          </button>
          <button type="button" class="button" onClick={() => setUnsure(false)}>
            {say('go.back')}
          </button>
        </div>
      </Page>
    );
  }
  return (
    <Page name="suitability" title={say('suitability.title')}>
      <p>{say('suitability.lead')}</p>
      <div class="stack tight">
        <h2>{say('suitability.list')}</h2>
        <ul class="pearls">
          {reasons.map((reason) => (
            <li key={reason}>{say(`suitability.${reason}`)}</li>
          ))}
        </ul>
      </div>
      <p class="soft">{say('suitability.dose')}</p>
      <div class="row handed">
        <button type="button" class="button warm" onClick={() => session.send({ type: 'FITS' })}>
          {say('suitability.fits')}
        </button>
        <button type="button" class="button" onClick={() => setUnsure(true)}>
          {say('suitability.unsure')}
        </button>
      </div>
    </Page>
  );
}
