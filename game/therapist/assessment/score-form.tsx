import { useId, useState } from 'preact/hooks';
import { CLINICAL_SCALE_IDS, CLINICAL_SCALES, type ScorePart, scoreParts } from '../../caseload/clinical-scores';
import { localDateOf } from '../../therapy/dose/local-date';
import { useConsole, useNames } from '../console-context';
import { useAssessSay } from './assess-say';
import { type FieldFault, readScoreDraft, type ScoreDraft } from './score-draft';

/** One form for every scale, built from its declaration. A refused value stays as it was typed, with the reason beside its field. */
export function ScoreForm() {
  const console = useConsole();
  const own = useAssessSay();
  const today = localDateOf(console.ports.clock.nowIso());
  const empty: ScoreDraft = { scale: 'sunnybrook', date: today, typed: {}, note: '' };
  const [draft, setDraft] = useState(empty);
  const [isAsked, setAsked] = useState(false);
  const [isAdded, setAdded] = useState(false);
  const change = (next: Partial<ScoreDraft>) => {
    setAdded(false);
    setDraft({ ...draft, ...next });
  };
  const { score, faults } = readScoreDraft(draft, today);
  // What is not typed yet is no fault before somebody wants to keep it.
  const faultOf = (field: string) => {
    const fault = faults[field];
    return fault?.kind === 'missing' && !isAsked ? undefined : fault;
  };
  const add = async () => {
    setAsked(true);
    if (score === null) return;
    const kept = { ...score, id: console.ports.newId() };
    if (!(await console.change((file) => ({ ...file, scores: [...file.scores, kept] })))) return;
    setAsked(false);
    setDraft({ ...empty, scale: draft.scale, date: draft.date });
    setAdded(true);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label class="field">
        {own('assess.scale')}
        <select
          value={draft.scale}
          onChange={(event) => {
            const scale = CLINICAL_SCALE_IDS.find((one) => one === event.currentTarget.value) ?? draft.scale;
            setAsked(false);
            change({ scale, typed: {} });
          }}
        >
          {CLINICAL_SCALE_IDS.map((scale) => (
            <option key={scale} value={scale}>
              {CLINICAL_SCALES[scale].label}
            </option>
          ))}
        </select>
      </label>
      <ScoreFields {...{ draft, change, faultOf, today }} />
      <button type="submit" class="main">
        {own('assess.add')}
      </button>
      <p role="status">{isAdded && own('assess.added')}</p>
    </form>
  );
}

function ScoreFields({
  draft,
  change,
  faultOf,
  today,
}: {
  draft: ScoreDraft;
  change: (next: Partial<ScoreDraft>) => void;
  faultOf: (field: string) => FieldFault | undefined;
  today: string;
}) {
  const own = useAssessSay();
  const { decimal } = useNames();
  const told = ({ min, max, step }: ScorePart) => ({ min, max, step: String(step).replace('.', decimal) });
  return (
    <>
      <div class="score-parts">
        {scoreParts(draft.scale).map(([id, part]) => (
          <Field
            key={`${draft.scale}.${id}`}
            name={own(`part.${draft.scale}.${id}` as 'part.sunnybrook.total')}
            help={`${own('score.range', told(part))}${id === 'total' ? '' : `; ${own('score.optional')}`}`}
            fault={faultInWords(faultOf(id), told(part), own)}
            value={draft.typed[id] ?? ''}
            onInput={(text) => change({ typed: { ...draft.typed, [id]: text } })}
          />
        ))}
      </div>
      <div class="score-parts">
        <Field
          type="date"
          name={own('assess.date')}
          help=""
          max={today}
          fault={faultInWords(faultOf('date'), {}, own)}
          value={draft.date}
          onInput={(date) => change({ date })}
        />
        <Field
          name={own('assess.note')}
          help={own('score.optional')}
          fault={null}
          value={draft.note}
          onInput={(note) => change({ note })}
        />
      </div>
    </>
  );
}

function Field({
  name,
  help,
  fault,
  value,
  onInput,
  ...input
}: {
  name: string;
  help: string;
  fault: string | null;
  value: string;
  onInput: (text: string) => void;
  type?: 'date';
  max?: string;
}) {
  const id = useId();
  return (
    <div class="field" data-wrong={fault !== null || undefined}>
      <label for={id}>{name}</label>
      <input
        {...input}
        id={id}
        autocomplete="off"
        maxLength={2000}
        value={value}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-help`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <small id={`${id}-help`} class={fault === null ? 'soft' : 'wrong'} aria-live="polite">
        {fault ?? help}
      </small>
    </div>
  );
}

function faultInWords(
  fault: FieldFault | undefined,
  part: Readonly<Record<string, string | number>>,
  own: ReturnType<typeof useAssessSay>,
): string | null {
  if (fault === undefined) return null;
  return fault.kind === 'sum' ? own('score.fault.sum', { sum: fault.sum }) : own(`score.fault.${fault.kind}`, part);
}
