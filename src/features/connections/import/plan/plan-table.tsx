import { useState } from 'react'
import { FailureNote } from '#panels/failure/failure-note.tsx'
import { Link } from '#panels/router/link.tsx'
import { isWritable, kinds } from '#domain/destinations/auth0/plan/row.ts'
import { visible } from '#text/visible.ts'
import { Checkbox } from '#ui/checkbox.tsx'
import { Select } from '#ui/select.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import type { Line } from './line.ts'
import { kindWords } from './plan-words.ts'
import styles from './plan.module.css'
import { RowDetails } from './row-details.tsx'
import type { Plan } from './use-plan.ts'

interface Props {
  readonly work: Plan
  readonly tried: boolean
}

/** The plan, a row for each connection of the text. */
export function PlanTable({ work, tried }: Props) {
  const [filter, setFilter] = useState({ text: '', kind: '' })
  const { lines } = work
  const shown = lines.filter(
    ({ imported: { body }, row }) =>
      row !== undefined &&
      (filter.kind === '' || row.kind === filter.kind) &&
      body.name.toLowerCase().includes(filter.text.trim().toLowerCase()),
  )
  return (
    <>
      {lines.length > 1 && (
        <div className={styles.tools}>
          <TextInput
            label="Search by name"
            type="search"
            autoComplete="off"
            value={filter.text}
            onChange={(event) => setFilter({ ...filter, text: event.target.value })}
          />
          <Select
            label="Show"
            value={filter.kind}
            options={[
              { value: '', label: 'All' },
              ...kinds.map((kind) => ({ value: kind, label: kindWords[kind] })),
            ]}
            onChange={(event) => setFilter({ ...filter, kind: event.target.value })}
          />
        </div>
      )}
      {shown.length === 0 && lines.some(({ row }) => row) && <p>No row is like this.</p>}
      {shown.length > 0 && (
        <Table
          caption="Plan"
          rows={shown}
          rowKey={(line) => String(lines.indexOf(line))}
          columns={columnsOf(work, tried)}
        />
      )}
    </>
  )
}

const columnsOf = (work: Plan, tried: boolean): readonly Column<Line>[] => [
  { header: 'Connection', names: true, cell: (line) => <Name line={line} work={work} /> },
  { header: 'Plan', cell: (line) => <State line={line} /> },
  {
    header: 'Details',
    cell: (line) => (
      <RowDetails
        line={line}
        tried={tried}
        onSecret={(secret) => work.giveSecret(line.imported, secret)}
      />
    ),
  },
]

function Name({ line, work }: { readonly line: Line; readonly work: Plan }) {
  const { row, outcome, imported, chosen } = line
  const name = imported.body.name || 'Without a name'
  if (row === undefined || !isWritable(row) || outcome?.state === 'done')
    return <VisibleText value={name} />
  return (
    <Checkbox
      label={visible(name)}
      checked={chosen}
      unavailable={
        row.kind === 'create' || work.lacked === undefined
          ? undefined
          : `It takes the permission ${work.lacked}, which an administrator of the tenant grants.`
      }
      onChange={(next) => work.choose(imported, next)}
    />
  )
}

function State({ line: { row, outcome } }: { readonly line: Line }) {
  if (row === undefined) return null
  if (outcome?.state === 'done')
    return (
      <>
        <Verdict kind="good">{outcome.kind === 'create' ? 'Created' : 'Changed'}</Verdict>{' '}
        <Link
          to="/connections/$id"
          params={{ id: outcome.id }}
          aria-label={`Open ${visible(row.name)}`}
        >
          Open
        </Link>
      </>
    )
  if (outcome?.state === 'writing') return <Verdict kind="pending">Being written</Verdict>
  if (outcome?.state === 'failed')
    return (
      <>
        <Verdict kind={outcome.error.kind === 'lost' ? 'unknown' : 'bad'}>
          {outcome.error.kind === 'lost' ? 'No answer came' : 'Failed'}
        </Verdict>
        <FailureNote error={outcome.error} />
      </>
    )
  if (outcome?.state === 'stale')
    return (
      <>
        <Verdict kind="warn">Not written: changed meanwhile</Verdict>
        <p>Planned anew: {kindWords[row.kind]}</p>
      </>
    )
  return row.kind === 'cannot' ? (
    <Verdict kind="bad">{kindWords.cannot}</Verdict>
  ) : (
    kindWords[row.kind]
  )
}
