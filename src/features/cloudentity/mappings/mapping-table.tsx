import { assumedEncoding, sourceWords } from '#domain/destinations/cloudentity/claims/source.ts'
import type { MappingView } from '#domain/destinations/cloudentity/contract/views.ts'
import { visibleJson } from '#text/json.ts'
import { visible } from '#text/visible.ts'
import { Hint } from '#ui/hint.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import type { Entry } from '../rows/edits.ts'
import { type Change, RowChange } from '../rows/row-change.tsx'
import { typeName } from '../rows/type-name.ts'
import type { Around } from './doubts.ts'
import { Judged } from './judged.tsx'
import { isStatic } from './mapping-values.ts'

interface Props {
  readonly entries: readonly Entry<MappingView>[]
  /** Undefined: the context could not be read, and nothing is judged. */
  readonly around: Around | undefined
  readonly change: Change<MappingView> | undefined
}

/** What goes where, and what speaks against it. */
export const MappingTable = ({ entries, ...rest }: Props) => (
  <Table caption="Mappings" columns={columnsOf(rest)} rows={entries} rowKey={({ key }) => key} />
)

const columnsOf = ({
  around,
  change,
}: Omit<Props, 'entries'>): readonly Column<Entry<MappingView>>[] => [
  { header: 'Attribute', names: true, cell: ({ row }) => <From mapping={row} /> },
  {
    header: 'Context attribute',
    cell: ({ row: { target } }) => (
      <code>
        <VisibleText value={target} />
      </code>
    ),
  },
  {
    header: 'Data type',
    cell: ({ row }) => (
      <>
        {typeName(row.type)}
        {row.allow_weak_decoding === true && <Hint>, weak decoding</Hint>}
      </>
    ),
  },
  {
    header: 'Check of the types',
    cell: ({ row }) =>
      around ? <Judged mapping={row} around={around} /> : <Hint>not judged</Hint>,
  },
  {
    header: 'Change',
    headerHidden: true,
    cell: (entry) => (
      <RowChange entry={entry} name={`mapping ${visible(inWords(entry.row))}`} change={change} />
    ),
  },
]

/** `email to email`; hostile text among it. */
const inWords = (mapping: MappingView): string =>
  `${isStatic(mapping) ? 'static value' : mapping.source} to ${mapping.target}`

/** In a list of differences. */
export const describeMapping = (mapping: MappingView): string =>
  [
    isStatic(mapping)
      ? `static value ${visibleJson(mapping.static ?? null, 0)} to ${mapping.target}`
      : inWords(mapping),
    typeName(mapping.type),
    ...(mapping.allow_weak_decoding === true ? ['weak decoding'] : []),
  ].join(', ')

function From({ mapping }: { readonly mapping: MappingView }) {
  if (isStatic(mapping))
    return (
      <>
        Static value{' '}
        <code>
          <VisibleText value={visibleJson(mapping.static ?? null, 0)} />
        </code>
      </>
    )
  const source = mapping.source ?? ''
  return (
    <>
      <code>
        <VisibleText value={source} />
      </code>
      <br />
      <Hint>
        {source === '.' ? 'everything' : sourceWords[assumedEncoding.read(source).source]}
      </Hint>
    </>
  )
}
