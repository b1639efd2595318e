import type { EditValues } from '#panels/save-changes/edit-values.ts'
import { Hint } from '#ui/hint.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { type MemberPair, comparison, storedMembers } from './check-subject.ts'
import type { SettingsCheck } from './use-settings-check.ts'

const cell = (value: string | undefined) =>
  value === undefined ? <Hint>not in it</Hint> : <VisibleText value={value} />

const name: Column<MemberPair> = {
  header: 'Member',
  names: true,
  cell: (pair) => <VisibleText value={pair.name} />,
}
const stored: Column<MemberPair> = { header: 'Stored', cell: (pair) => cell(pair.stored) }
const published: Column<MemberPair> = {
  header: 'Published',
  cell: (pair) => (
    <>
      {cell(pair.published)}{' '}
      {pair.differs && (
        <Verdict kind={pair.stored === undefined ? 'none' : 'warn'}>differs</Verdict>
      )}
    </>
  ),
}

interface Props {
  readonly values: EditValues
  readonly check: SettingsCheck
}

/** Member by member: what the connection holds, and what the issuer says today. */
export function MetadataTable({ values, check }: Props) {
  const members = storedMembers(values)
  const pairs = comparison(members, check.published)
  const differing = pairs.filter(({ differs }) => differs).length
  const nothing = Object.keys(members).length === 0
  return (
    <>
      <p>
        {nothing
          ? 'None is stored. Auth0 reads it from the discovery URL.'
          : check.published === undefined
            ? 'What the issuer publishes is not known here.'
            : differing === 0
              ? 'Stored as published.'
              : `${differing} ${differing === 1 ? 'member differs' : 'members differ'} from what is published.`}
      </p>
      {!nothing && (
        <Table
          caption="Connection Metadata, stored and published"
          rows={pairs}
          rowKey={(pair) => pair.name}
          columns={check.published ? [name, stored, published] : [name, stored]}
        />
      )}
    </>
  )
}
