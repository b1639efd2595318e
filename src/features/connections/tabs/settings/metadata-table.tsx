import { Fragment } from 'react'
import type { IssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'
import type { EditValues } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { Hint } from '#ui/hint.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { type MemberPair, comparison, storedMembers } from './check-subject.ts'

const cell = (value: string | undefined) =>
  value === undefined ? <Hint>not in it</Hint> : <VisibleText value={value} />

/** Breaks between its words where it has to break. */
const MemberName = ({ name: whole }: { readonly name: string }) =>
  whole.split(/(?<=_)/).map((word, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- a name may say a word twice
    <Fragment key={at}>
      {at > 0 && <wbr />}
      <VisibleText value={word} />
    </Fragment>
  ))

const name: Column<MemberPair> = {
  header: 'Member',
  names: true,
  cell: (pair) => <MemberName name={pair.name} />,
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
  readonly check: IssuerCheck
}

/** Member by member: what the connection holds, and what the issuer says today. */
export function MetadataTable({ values, check }: Props) {
  const pairs = comparison(storedMembers(values), check.published)
  const isEqual = check.published !== undefined && !pairs.some(({ differs }) => differs)
  return (
    <Table
      caption="Connection Metadata, stored and published"
      rows={pairs}
      rowKey={(pair) => pair.name}
      columns={check.published && !isEqual ? [name, stored, published] : [name, stored]}
    />
  )
}
