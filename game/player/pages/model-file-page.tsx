import { useEffect, useRef, useState } from 'preact/hooks';
import type { ModelFileTaken } from '../../ports/face-source';
import { visibleText } from '../../therapy/visible-text';
import { Page } from '../parts/page';
import { PracticeInstead } from '../parts/play/practice-instead';
import { usePlayer, useSay } from '../player-context';
import { NewestAsk } from './newest-ask';

type Refused = Extract<ModelFileTaken, { taken: 'no' }> & { readonly file: string };
type Chosen =
  | { readonly is: 'nothing' | 'looking' | 'onlyNow' }
  | { readonly is: 'refused'; readonly refused: Refused };

/** The file that finds faces is not here, or not the right one: how a family gets it, and the place where it is given. */
export function ModelFilePage({ fault }: { fault: 'modelMissing' | 'modelWrong' }) {
  const { session, ports, settings } = usePlayer();
  const say = useSay();
  const [chosen, setChosen] = useState<Chosen>({ is: 'nothing' });
  const { name, bytes, address } = ports.camera.modelFile;
  const unit = (name: 'byte' | 'megabyte', unitDisplay: 'long' | 'short') =>
    new Intl.NumberFormat(settings.value.language, {
      ...{ style: 'unit', unit: name, unitDisplay, maximumFractionDigits: 1 },
    });
  const size = unit('megabyte', 'short').format(bytes / 1e6);
  // To the byte: two files that differ by little would otherwise be told with the same words.
  const inBytes = unit('byte', 'long');

  const asks = useRef(new NewestAsk()).current;
  useEffect(() => () => asks.drop(), [asks]);

  /** The camera goes on by itself only for the file that was chosen last, and only while its page still stands. */
  const take = async (file: File) => {
    const stands = asks.begin();
    setChosen({ is: 'looking' });
    const answer = await ports.camera.takeModelFile(file).catch((error: unknown) => {
      if (stands()) setChosen({ is: 'nothing' });
      throw error;
    });
    if (!stands()) return;
    if (answer.taken === 'no') setChosen({ is: 'refused', refused: { ...answer, file: visibleText(file.name) } });
    // It serves, but it has to be chosen again next time: whoever goes on should know.
    else if (answer.kept === 'refused') setChosen({ is: 'onlyNow' });
    else session.send({ type: 'CAMERA_ON' });
  };
  if (chosen.is === 'onlyNow') {
    return (
      <Page name="model-file-only-now" title={say('modelFile.onlyNow.title')}>
        <p>{say('modelFile.onlyNow')}</p>
        <div class="row handed">
          <button type="button" class="button warm" onClick={() => session.send({ type: 'CAMERA_ON' })}>
            {say('go.on')}
          </button>
        </div>
      </Page>
    );
  }
  return (
    <Page name="model-file" title={say('modelFile.title')}>
      {fault === 'modelWrong' && chosen.is === 'nothing' && (
        <p class="note" role="alert">
          {say('fault.modelWrong')}
        </p>
      )}
      {chosen.is === 'refused' && (
        <p class="note" role="alert">
          {say(`modelFile.no.${chosen.refused.why}`, {
            ...{
              file: chosen.refused.file,
              found: inBytes.format(chosen.refused.bytes),
              wanted: inBytes.format(bytes),
            },
          })}
        </p>
      )}
      <p>{say('modelFile.lead')}</p>
      <ul class="pearls">
        <li>
          {say('modelFile.get', { name, size })}{' '}
          <a href={address} target="_blank" rel="noreferrer">
            {say('modelFile.address')}
          </a>
        </li>
        <li>{say('modelFile.choose')}</li>
      </ul>
      {chosen.is === 'looking' && (
        <p class="soft" role="status">
          {say('modelFile.looking')}
        </p>
      )}
      <div class="row handed">
        <label class="button warm file">
          {say('modelFile.file')}
          <input
            class="unseen"
            type="file"
            accept=".task"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file !== undefined) void take(file);
            }}
          />
        </label>
        <button type="button" class="button" onClick={() => session.send({ type: 'CAMERA_ON' })}>
          {say('go.again')}
        </button>
        <PracticeInstead />
        <button type="button" class="button" onClick={() => session.send({ type: 'BACK' })}>
          {say('go.back')}
        </button>
      </div>
    </Page>
  );
}
