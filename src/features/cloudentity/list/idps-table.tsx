import type { IdpRow } from '#domain/destinations/cloudentity/contract/views.ts'
import { Hint } from '#ui/hint.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { Link } from '#panels/router/link.tsx'
import { idpPath } from '../data/paths.ts'
import { methodWords, stateWords } from './rows.ts'

interface Row extends IdpRow {
  /** Its name is not enough to tell it from another. */
  readonly twin: boolean
}
interface Props {
  readonly rows: readonly IdpRow[]
  /** Names that more than one has. */
  readonly twice: ReadonlySet<string>
}

export const IdpsTable = ({ rows, twice }: Props) => (
  <Table
    caption="Identity Providers"
    columns={columns}
    rows={rows.map((idp) => ({ ...idp, twin: twice.has(idp.name) }))}
    rowKey={({ id }) => id}
  />
)

const columns: readonly Column<Row>[] = [
  { header: 'Name', names: true, cell: (idp) => <Name idp={idp} /> },
  { header: 'Method', cell: ({ method }) => <VisibleText value={methodWords(method)} /> },
  { header: 'Domain', cell: (idp) => <Domain idp={idp} /> },
  { header: 'Attributes', cell: (idp) => <Attributes idp={idp} /> },
  { header: 'State', cell: stateWords },
  { header: 'Order', cell: ({ display_order: order }) => order ?? <Hint>not set</Hint> },
]

function Name({ idp: { id, name, method, twin } }: { readonly idp: Row }) {
  const shown = <VisibleText value={name === '' ? id : name} />
  return (
    <>
      {method === 'auth0' ? <Link to={idpPath(id)}>{shown}</Link> : shown}{' '}
      {method !== 'auth0' && <Hint>read only here</Hint>}
      {twin && (
        <div>
          <Hint>
            not the only one of this name; id{' '}
            <code>
              <VisibleText value={id} />
            </code>
          </Hint>
        </div>
      )}
    </>
  )
}

function Domain({ idp: { method, domain } }: { readonly idp: Row }) {
  if (method !== 'auth0') return <Hint>not of the Auth0 template</Hint>
  if (domain === undefined) return <Hint>not read</Hint>
  return (
    <code>
      <VisibleText value={domain} />
    </code>
  )
}

/** A mapping that reads it: whether the claim then arrives is for Lineage to tell. */
function Attributes({ idp: { method, attributes } }: { readonly idp: Row }) {
  if (method !== 'auth0' || attributes === undefined) return <Hint>not read</Hint>
  const { count, mapped } = attributes
  if (count === 0) return 'none'
  return mapped === count ? `${count}, each mapped` : `${count - mapped} of ${count} not mapped`
}
