import { readPath, writePath } from '#domain/destinations/auth0/connection/edit/path.ts'
import { compare, type Difference } from './compare.ts'
import { editStored } from './product.ts'
import { readStored, type Stored } from './stored.ts'

interface Change {
  readonly what: string
  readonly path: string
  readonly operation: (stored: Stored) => object
  /** What shall stand at the path. */
  readonly value: (stored: Stored) => unknown
}

const domain = 'edited.example'
const another = (stored: Stored) =>
  readPath(stored, 'options.connection_settings.pkce') === 'S256' ? 'plain' : 'S256'
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** One edit of each kind that an operator makes most. */
const changes: readonly Change[] = [
  {
    what: 'label',
    path: 'display_name',
    operation: () => ({ field: 'displayName', set: 'Edited' }),
    value: () => 'Edited',
  },
  {
    what: 'scopes',
    path: 'options.scope',
    operation: () => ({ field: 'scopes', add: ['edited'] }),
    value: ({ options: { scope } }) => (typeof scope === 'string' ? `${scope} edited` : 'edited'),
  },
  {
    what: 'PKCE',
    path: 'options.connection_settings.pkce',
    operation: (stored) => ({ field: 'pkce', set: another(stored) }),
    value: another,
  },
  {
    what: 'domains',
    path: 'options.domain_aliases',
    operation: () => ({ field: 'domains', add: [domain] }),
    value: ({ options }) => [...list(options['domain_aliases']), domain],
  },
]

/** What the tenant itself writes beside any update of options. */
const itsOwn: readonly string[] = ['options.schema_version', 'options.type']
const isItsOwn = ({ kind, path }: Difference) => kind === 'extra' && itsOwn.includes(path)

const cell = (value: unknown) =>
  (JSON.stringify(value) ?? 'absent').slice(0, 120).replaceAll('|', '\\|')

/** What came of one edit, in a cell; `right` where it is as it shall be. */
async function judge(stored: Stored, change: Change): Promise<{ right: boolean; cell: string }> {
  const { read, written, says, unexpected, after } = await editStored(stored, [
    change.operation(stored),
  ])
  // Connections of okta are read here, and changed elsewhere.
  const editable = stored.strategy === 'oidc'
  const wanted = editable ? writePath(stored, change.path, change.value(stored)) : stored
  const found = compare(wanted, after)
  const open = found.filter((one) => !isItsOwn(one))
  const answered = read === 200 && written === (editable ? 200 : 400) && unexpected === undefined
  const right = answered && open.length === 0
  const notes = [
    ...(right ? [editable ? 'as meant' : 'refused'] : [`**${read}, ${written}** ${cell(says)}`]),
    ...(unexpected === undefined ? [] : [`unexpected ${cell(unexpected)}`]),
    ...found.map((one) => `${one.path} ${cell(one.recorded)} → ${cell(one.sandbox)}`),
  ]
  return { right, cell: notes.join('; ') }
}

/** Prints a Markdown table; answers whether every edit changed what it named, and nothing else. */
export async function replayEdits(files: readonly string[]): Promise<boolean> {
  console.log('# Edited: recorded connections, by the gateway over the sandbox\n')
  console.log(`| Connection | Strategy | ${changes.map(({ what }) => what).join(' | ')} |`)
  console.log(`| --- | --- | ${changes.map(() => '---').join(' | ')} |`)
  let wrong = 0
  for (const stored of files.flatMap(readStored)) {
    const cells: string[] = []
    for (const change of changes) {
      const { right, cell: text } = await judge(stored, change)
      if (!right) wrong += 1
      cells.push(text)
    }
    console.log(`| ${[stored.name, stored.strategy, ...cells].join(' | ')} |`)
  }
  console.log(`\n${wrong} edits went wrong.`)
  return wrong === 0
}
