import { openWords, type SayOf } from '../../../words/open-words';
import { useLanguage } from '../../console-context';
import { de } from './words/de';
import { en } from './words/en';

/** Sentences of measuring with the camera: a wordbook of its own, loaded with this part and not with the console. */
export type MeasureSay = SayOf<typeof en>;

const sayIn = openWords<typeof en>({ en, de });

/** The sentences of the language in use. */
export function useMeasureSay(): MeasureSay {
  return sayIn(useLanguage());
}
