import { useEffect, useRef, useState } from 'preact/hooks';
import type { ModelFileTaken } from '../../ports/face-source';
import { visibleText } from '../../therapy/visible-text';
import { PracticeInstead } from '../parts/camera/practice-instead';
import { FileChoice } from '../parts/file-choice';
import { Page } from '../parts/page';
import { usePlayer, useSay } from '../player-context';
import { NewestAsk } from './newest-ask';

type Refused = Extract<ModelFileTaken, { taken: 'no' }> & { readonly file: string };
type Chosen =
  | { readonly is: 'nothing' | 'looking' | 'onlyNow' }
  | { readonly is: 'refused'; readonly refused: Refused };

/** The file that finds faces is missing or wrong: how a family gets it, and where to choose it. */
export function ModelFilePage({ fault }: { fault: 'modelMissing' | 'modelWrong' }) {
  const { session, ports, spoken } = usePlayer();
  const say = useSay();
  const [chosen, setChosen] = useState<Chosen>({ is: 'nothing' });
  const { name, bytes, address } = ports.camera.modelFile;
  const size = inUnit(spoken.value.language, 'megabyte', 'short').format(bytes / 1e6);

  const asks = useRef(new NewestAsk()).current;
  useEffect(() => () => asks.drop(), [asks]);

  /** The camera starts by itself only for the file that was chosen last, and only while this page is open. */
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
        <OnlyNow />
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
      {chosen.is === 'refused' && <WhyNot refused={chosen.refused} />}
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
        <FileChoice words={say('modelFile.file')} accept=".task" warm onFile={(file) => void take(file)} />
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

/** The file works, but has to be chosen again next time: the person should know this before going on. */
function OnlyNow() {
  const { session } = usePlayer();
  const say = useSay();
  return (
    <>
      <p>{say('modelFile.onlyNow')}</p>
      <div class="row handed">
        <button type="button" class="button warm" onClick={() => session.send({ type: 'CAMERA_ON' })}>
          {say('go.on')}
        </button>
      </div>
    </>
  );
}

/** Why the chosen file is not the right one. */
function WhyNot({ refused }: { refused: Refused }) {
  const { ports, spoken } = usePlayer();
  const say = useSay();
  // To the byte: two files that differ by little would otherwise be told with the same words.
  const inBytes = inUnit(spoken.value.language, 'byte', 'long');
  const found = inBytes.format(refused.bytes);
  const wanted = inBytes.format(ports.camera.modelFile.bytes);
  return (
    <p class="note" role="alert">
      {say(`modelFile.no.${refused.why}`, { file: refused.file, found, wanted })}
    </p>
  );
}

function inUnit(language: string, unit: 'byte' | 'megabyte', unitDisplay: 'long' | 'short'): Intl.NumberFormat {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 });
}
