import { useState } from 'preact/hooks';
import { noteText } from '../../caseload/review/note-text';
import type { PatientReview } from '../../caseload/review/patient-review';
import { useConsole, useNames, useSay } from '../console-context';

/** The note for the health record, copied in one action; where the browser refuses, its text is shown to be copied by hand. */
export function CopyNote({ review }: { review: PatientReview }) {
  const console = useConsole();
  const say = useSay();
  const names = useNames();
  const [answer, setAnswer] = useState<{ readonly text: string; readonly isCopied: boolean } | null>(null);
  const copy = async () => {
    const { clock, levels, copyText, vault } = console.ports;
    const at = clock.nowIso();
    const text = noteText(review, levels, at, names);
    const isCopied = await copyText(text);
    if (isCopied) {
      await console.asking(() =>
        vault.appendLeft({ at, what: 'note', how: 'clipboard', code: review.patient.code, detail: say('left.note') }),
      );
    }
    setAnswer({ text, isCopied });
  };
  return (
    <>
      <button type="button" class="main" onClick={() => void copy()}>
        {say('note.copy')}
      </button>
      <div role="status" class="copied">
        {answer !== null && (
          <>
            <p>{say(answer.isCopied ? 'note.copied' : 'note.notCopied')}</p>
            <details open={!answer.isCopied}>
              <summary>{say('note.text')}</summary>
              <p class="note-text">{answer.text}</p>
            </details>
          </>
        )}
      </div>
    </>
  );
}
