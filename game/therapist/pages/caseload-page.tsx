import { useState } from 'preact/hooks';
import { type CaseloadRow, isSearched } from '../../caseload/overview/by-need';
import { useConsole, useDay, useNames, useSay } from '../console-context';
import { DoseBar } from '../parts/dose-bar';
import { FlagList } from '../parts/flag-list';
import { NewPatient } from '../parts/new-patient';
import { hashOf } from '../place';

/** The examples are the same on every device. */
const EXAMPLE_SEED = 1;

/** All patients, those with the most urgent flags first. */
export function CaseloadPage() {
  const console = useConsole();
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [adding, setAdding] = useState(false);
  const rows = console.rows.value;
  const shown = rows.filter((row) => isSearched(row, typed));
  const unreadable = console.listings.value.filter((one) => one.kind === 'unreadable').length;
  const examples = rows.some(({ summary }) => summary.example);
  return (
    <>
      <div class="page-head">
        <h1>{say('nav.caseload')}</h1>
        {rows.length > 0 && (
          <input
            type="search"
            aria-label={say('search')}
            placeholder={say('search')}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <button type="button" class="main" onClick={() => setAdding(true)}>
          {say('patient.new')}
        </button>
      </div>
      {adding && <NewPatient onClose={() => setAdding(false)} />}
      {unreadable > 0 && <p class="note">{say('caseload.unreadable', { count: unreadable })}</p>}
      {examples && (
        <p class="note">
          {say('examples.here')}
          <button type="button" onClick={() => void console.asking(() => console.ports.vault.eraseExamples())}>
            {say('examples.remove')}
          </button>
        </p>
      )}
      {rows.length === 0 ? <Nobody /> : <Table rows={shown} />}
      {rows.length > 0 && shown.length === 0 && <p class="soft">{say('search.none')}</p>}
    </>
  );
}

function Nobody() {
  const console = useConsole();
  const say = useSay();
  const { clock, levels } = console.ports;
  return (
    <div class="card narrow">
      <h2>{say('caseload.none')}</h2>
      <p>{say('caseload.noneLead')}</p>
      <button
        type="button"
        onClick={async () => {
          const { examplePatients } = await import('../../caseload/examples/example-patients');
          await console.addAll(examplePatients({ nowIso: clock.nowIso(), levels, seed: EXAMPLE_SEED }));
        }}
      >
        {say('examples.show')}
      </button>
    </div>
  );
}

function Table({ rows }: { rows: readonly CaseloadRow[] }) {
  const say = useSay();
  return (
    <table class="caseload">
      <thead>
        <tr>
          <th scope="col">{say('column.code')}</th>
          <th scope="col">{say('column.flags')}</th>
          <th scope="col">{say('column.dose')}</th>
          <th scope="col">{say('column.plan')}</th>
          <th scope="col">{say('column.review')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.summary.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row: { summary, flags } }: { row: CaseloadRow }) {
  const say = useSay();
  const names = useNames();
  const day = useDay();
  const { plan } = summary;
  return (
    <tr>
      <th scope="row">
        <a href={hashOf({ at: 'patient', id: summary.id })}>{summary.code}</a>
        <small>
          {names.side[summary.affected]} · {names.stage[summary.stage]}
        </small>
        {summary.example && <span class="badge">{say('example')}</span>}
      </th>
      <td>{flags.length > 0 ? <FlagList flags={flags} /> : <span class="soft">{say('flag.none')}</span>}</td>
      <td>
        <DoseBar summary={summary} />
      </td>
      <td data-name={say('column.plan')}>
        {plan === null
          ? say('plan.none')
          : plan.handedOverAt === null
            ? say('plan.draft', { version: plan.version })
            : say('plan.handedOver', { version: plan.version, date: day(plan.handedOverAt) })}
      </td>
      <td data-name={say('column.review')}>{summary.reviewDate === null ? '–' : day(summary.reviewDate)}</td>
    </tr>
  );
}
