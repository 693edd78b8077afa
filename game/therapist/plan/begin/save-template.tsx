import { useState } from 'preact/hooks';
import type { Prescription } from '../../../therapy/prescription/prescription';
import { useConsole, useSay } from '../../console-context';
import { keepTemplate, LONGEST_TEMPLATE_NAME } from './own-templates';

/** Keeps the plan on the page as a template for other patients; nothing of this patient goes with it. */
export function SaveTemplate({ plan }: { plan: Prescription }) {
  const console = useConsole();
  const say = useSay();
  const [name, setName] = useState('');
  const [saved, setSaved] = useState<string | null>(null);
  const { vault, newId } = console.ports;
  const save = async () => {
    const kept = await console.asking(() => keepTemplate(vault, { id: newId(), name, plan }).then(() => true));
    if (kept !== true) return;
    setSaved(name.trim());
    setName('');
  };
  return (
    <details class="card">
      <summary>{say('ownTemplate.save')}</summary>
      <p>{say('ownTemplate.lead')}</p>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void save();
        }}
      >
        <input
          class="grow"
          aria-label={say('ownTemplate.name')}
          placeholder={say('ownTemplate.name')}
          value={name}
          maxLength={LONGEST_TEMPLATE_NAME}
          autocomplete="off"
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" disabled={name.trim() === ''}>
          {say('ownTemplate.go')}
        </button>
      </form>
      <p role="status">{saved !== null && say('ownTemplate.saved', { name: saved })}</p>
    </details>
  );
}
