import type { ClientView } from '#domain/destinations/auth0/contract/client-view.ts'
import type { ExplainedPart } from '#domain/destinations/auth0/links/explain-link.ts'
import type { LinkProblem } from '#domain/destinations/auth0/links/link-problem.ts'
import { partMeaning } from '#domain/destinations/auth0/links/part-meaning.ts'
import { type Column, Table } from '#ui/table.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './link-check.module.css'

interface Props {
  readonly link: {
    readonly url: URL
    readonly parts: readonly ExplainedPart[]
    readonly problems: readonly LinkProblem[]
  }
  readonly application: ClientView | undefined
}

interface Row extends ExplainedPart {
  readonly id: string
  /** Name of what the value stands for, from the tenant. */
  readonly stands?: string | undefined
}

/** Characters: a longer value is shown so far, with how much is left out. */
const maxShown = 1000

/** The link in its own order. Nothing in it is a link. */
export function Parts({ link: { url, parts, problems }, application }: Props) {
  const rows = [
    {
      id: 'address',
      name: 'Address',
      value: `${url.origin}${url.pathname}`,
      meaning: partMeaning('', problems),
    },
    ...parts.map((part, index) => ({
      ...part,
      id: `${index}`,
      ...(part.name === 'client_id' && { stands: application?.name }),
    })),
  ]
  return (
    <section aria-labelledby="parts" className={styles.section}>
      <h2 id="parts">What it says</h2>
      <Table caption="Parts of the link" columns={columns} rows={rows} rowKey={({ id }) => id} />
    </section>
  )
}

const columns: readonly Column<Row>[] = [
  {
    header: 'Part',
    names: true,
    cell: ({ name }) => (
      <code className={styles.wrap}>
        <VisibleText value={name} />
      </code>
    ),
  },
  {
    header: 'Value',
    cell: ({ value, sensitive }) => <Value value={value} sensitive={sensitive} />,
  },
  {
    header: 'Meaning',
    cell: ({ meaning, stands, sensitive }) => (
      <span className={styles.meaning}>
        {stands !== undefined && (
          <>
            <VisibleText value={stands} />.{' '}
          </>
        )}
        {meaning ??
          (sensitive
            ? 'Does not belong in a link to /authorize.'
            : 'No parameter that Auth0 documents.')}
      </span>
    ),
  },
]

interface ValueProps {
  readonly value: string
  readonly sensitive: ExplainedPart['sensitive'] | undefined
}

function Value({ value, sensitive }: ValueProps) {
  if (sensitive) return <span className={styles.meaning}>not shown (length {value.length})</span>
  if (value === '') return <span className={styles.meaning}>empty</span>
  const more = value.length - maxShown
  return (
    <code className={styles.wrap}>
      <VisibleText value={value.slice(0, maxShown)} />
      {more > 0 && ` … and ${more} more characters`}
    </code>
  )
}
