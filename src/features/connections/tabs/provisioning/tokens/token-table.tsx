import { useState } from 'react'
import type { ScimToken } from '#domain/destinations/auth0/contract/scim.ts'
import { daysLeft, scopesInWords, soon } from '#domain/destinations/auth0/scim/token-terms.ts'
import { Button } from '#ui/button.tsx'
import { Hint } from '#ui/hint.tsx'
import { Stack } from '#ui/stack.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { dateInWords } from './dates.ts'
import { DeleteToken } from './delete-token.tsx'

/** The tokens of a connection, by the part that is no secret. */
export function TokenTable({ tokens }: { readonly tokens: readonly ScimToken[] }) {
  const [deleting, setDeleting] = useState<ScimToken>()
  const [now] = useState(() => Date.now())
  return (
    <>
      <Table
        caption="Tokens"
        rows={tokens}
        rowKey={({ token_id }) => token_id}
        columns={columns({ now, onDelete: setDeleting })}
      />
      {deleting && <DeleteToken token={deleting} onClose={() => setDeleting(undefined)} />}
    </>
  )
}

interface How {
  readonly now: number
  readonly onDelete: (token: ScimToken) => void
}

const columns = ({ now, onDelete }: How): Column<ScimToken>[] => [
  {
    header: 'Token',
    names: true,
    cell: ({ token_id, created_at }) => (
      <Stack gap="tight">
        <code>
          <VisibleText value={token_id} />
        </code>
        <Hint>created {dateInWords(created_at)}</Hint>
      </Stack>
    ),
  },
  { header: 'Scopes', cell: ({ scopes }) => scopesInWords(scopes) },
  {
    header: 'Last used',
    cell: ({ last_used_at }) => (last_used_at === undefined ? 'never' : dateInWords(last_used_at)),
  },
  { header: 'Valid until', cell: (token) => <Until token={token} now={now} /> },
  {
    header: 'Actions',
    headerHidden: true,
    end: true,
    cell: (token) => (
      <Button size="small" aria-label={`Delete ${token.token_id}`} onClick={() => onDelete(token)}>
        Delete
      </Button>
    ),
  },
]

function Until({
  token: { valid_until },
  now,
}: {
  readonly token: ScimToken
  readonly now: number
}) {
  if (valid_until === undefined) return 'never ends'
  const left = daysLeft(valid_until, now)
  const date = dateInWords(valid_until)
  if (left === undefined || left > soon) return date
  if (left < 0) return <Verdict kind="bad">ended {date}</Verdict>
  return (
    <Verdict kind="warn">
      {date}: {left === 1 ? '1 day' : `${left} days`} left
    </Verdict>
  )
}
