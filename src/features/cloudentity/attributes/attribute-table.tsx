import { assumedEncoding, sourceWords } from '#domain/destinations/cloudentity/claims/source.ts'
import type { AttributeView, MappingView } from '#domain/destinations/cloudentity/contract/views.ts'
import { visible } from '#text/visible.ts'
import { Hint } from '#ui/hint.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import type { Entry } from '../rows/edits.ts'
import { type Change, RowChange } from '../rows/row-change.tsx'
import { typeName } from '../rows/type-name.ts'
import { claimOf } from './attribute-values.ts'

interface Props {
  readonly entries: readonly Entry<AttributeView>[]
  readonly mappings: readonly MappingView[]
  readonly getUserInfo: boolean
  readonly change: Change<AttributeView> | undefined
}

/** The attributes as they are stored, and what of them is changed and not saved. */
export const AttributeTable = ({ entries, ...rest }: Props) => (
  <Table caption="Attributes" columns={columnsOf(rest)} rows={entries} rowKey={({ key }) => key} />
)

const columnsOf = ({
  mappings,
  getUserInfo,
  change,
}: Omit<Props, 'entries'>): readonly Column<Entry<AttributeView>>[] => [
  { header: 'Claim', names: true, cell: ({ row }) => <Claim name={row.name} /> },
  {
    header: 'Source',
    cell: ({ row }) => <SourceCell name={row.name} getUserInfo={getUserInfo} />,
  },
  { header: 'Display name', cell: ({ row }) => <VisibleText value={row.description ?? ''} /> },
  { header: 'Data type', cell: ({ row }) => typeName(row.type) },
  { header: 'Mapped to', cell: ({ row }) => <Targets name={row.name} mappings={mappings} /> },
  {
    header: 'Change',
    headerHidden: true,
    cell: (entry) => <RowChange entry={entry} name={visible(entry.row.name)} change={change} />,
  },
]

/** As it is sent, and below it the attribute's name where that is another. */
function Claim({ name }: { readonly name: string }) {
  const { claim } = claimOf(name)
  return (
    <>
      <code>
        <VisibleText value={claim} />
      </code>
      {claim !== name && (
        <>
          <br />
          <Hint>
            attribute{' '}
            <code>
              <VisibleText value={name} />
            </code>
          </Hint>
        </>
      )}
    </>
  )
}

interface SourceProps {
  readonly name: string
  readonly getUserInfo: boolean
}

const SourceCell = ({ name, getUserInfo }: SourceProps) => {
  const { source } = assumedEncoding.read(name)
  return source === 'user_info' && !getUserInfo ? (
    <Verdict kind="warn">User info, which is not asked: “Get user info” is off</Verdict>
  ) : (
    sourceWords[source]
  )
}

const Targets = ({ name, mappings }: Pick<Props, 'mappings'> & { readonly name: string }) => {
  const targets = mappings.filter(({ source }) => source === name).map(({ target }) => target)
  return targets.length === 0 ? (
    <Hint>not mapped</Hint>
  ) : (
    <code>
      <VisibleText value={targets.join(', ')} />
    </code>
  )
}
