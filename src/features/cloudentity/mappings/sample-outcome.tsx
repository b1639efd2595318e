import type { Outcome } from '#domain/destinations/cloudentity/context/evaluate.ts'
import { visibleJson } from '#text/json.ts'
import { Hint } from '#ui/hint.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { describeMapping } from './mapping-table.tsx'
import type { Made } from './sample.ts'

const columns: readonly Column<Made>[] = [
  {
    header: 'Mapping',
    names: true,
    cell: ({ mapping }) => <VisibleText value={describeMapping(mapping)} />,
  },
  { header: 'Outcome', cell: ({ outcome }) => <Came outcome={outcome} /> },
]

/** What each mapping makes of the sample. */
export const SampleOutcome = ({ made }: { readonly made: readonly Made[] }) => (
  <Table
    caption="What each mapping makes of it"
    captionShown
    columns={columns}
    rows={made}
    rowKey={({ at }) => String(at)}
  />
)

function Came({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome.kind) {
    case 'arrives':
      return (
        <code>
          <VisibleText value={visibleJson(outcome.value, 0)} />
        </code>
      )
    case 'absent':
      return <Hint>not in the sample</Hint>
    case 'mismatch':
      return (
        <Verdict kind="warn">
          could not tell: <VisibleText value={visibleJson(outcome.value, 0)} /> has another type,
          and what the product does then is not documented
        </Verdict>
      )
    case 'unknown-type':
      return <Verdict kind="warn">could not tell: its type is none of a mapping</Verdict>
  }
}
