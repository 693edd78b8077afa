import { useState } from 'preact/hooks';
import { MARKER_KINDS, type MarkerKind } from '../../caseload/patient-file';
import { localDateOf } from '../../therapy/dose/local-date';
import { useConsole, useSay } from '../console-context';

/** Adds an event that matters for reading every curve: toxin, surgery, a relapse. */
export function AddMarker() {
  const console = useConsole();
  const say = useSay();
  const { clock, newId } = console.ports;
  const [kind, setKind] = useState<MarkerKind>('toxin');
  const [date, setDate] = useState(localDateOf(clock.nowIso()));
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (date === '') return;
        const marker = { id: newId(), kind, date, note: '' };
        void console.change((file) => ({ ...file, markers: [...file.markers, marker] }));
      }}
    >
      <select
        aria-label={say('marker')}
        value={kind}
        onChange={(event) => setKind(MARKER_KINDS.find((one) => one === event.currentTarget.value) ?? kind)}
      >
        {MARKER_KINDS.map((one) => (
          <option key={one} value={one}>
            {say(`marker.${one}`)}
          </option>
        ))}
      </select>
      <input type="date" aria-label={say('marker.date')} value={date} onInput={(e) => setDate(e.currentTarget.value)} />
      <button type="submit">{say('marker.add')}</button>
    </form>
  );
}

/** A note in the therapist's own words. */
export function AddNote() {
  const console = useConsole();
  const say = useSay();
  const { clock, newId } = console.ports;
  const [text, setText] = useState('');
  return (
    <form
      class="row"
      onSubmit={async (event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        const note = { id: newId(), at: clock.nowIso(), text: text.trim() };
        if (await console.change((file) => ({ ...file, notes: [...file.notes, note] }))) setText('');
      }}
    >
      <input
        class="grow"
        aria-label={say('note')}
        placeholder={say('note')}
        value={text}
        maxLength={2000}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit">{say('note.add')}</button>
    </form>
  );
}
