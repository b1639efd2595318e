import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/context.tsx'
import { scimUserQuery } from '#api/scim-queries.ts'
import type { ScimMember } from '#domain/destinations/auth0/contract/routes-of-provisioned.ts'
import { jsonText } from '#domain/wire/json.ts'
import { Reading } from '#panels/waiting/reading.tsx'
import { Hint } from '#ui/hint.tsx'
import { Stack } from '#ui/stack.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { LoadFailure } from '../../../page/load-failure.tsx'
import { useConnection } from '../../../page/connection-context.ts'

const code = (text: string) => (
  <code>
    <VisibleText value={text} />
  </code>
)
const columns: readonly Column<ScimMember>[] = [
  { header: 'SCIM', names: true, cell: ({ scim }) => code(scim) },
  {
    header: 'Value',
    cell: ({ value }) => code(typeof value === 'string' ? value : jsonText(value)),
  },
  { header: 'Profile', cell: ({ auth0 }) => code(auth0) },
]

/** A user as SCIM shows them, beside where each value stands in the profile. */
export function ScimView({ userId }: { readonly userId: string }) {
  const { id } = useConnection()
  const query = scimUserQuery(useApi(), id, userId)
  const { data, error, isFetching, refetch, failureReason } = useQuery(query)
  if (data === undefined)
    return error && !isFetching ? (
      <LoadFailure what="This user" error={error} onRetry={() => void refetch()} retrying={false} />
    ) : (
      <Reading label="Reading this user" lines={3} error={failureReason} keys={[query.queryKey]} />
    )
  return (
    <Stack gap="tight">
      {code(userId)}
      <Table
        caption="As SCIM shows this user"
        rows={data.members}
        rowKey={({ scim, auth0 }) => `${scim} ${auth0}`}
        columns={columns}
      />
      <Hint>
        Made here by reading the mapping backwards from the profile; the endpoint itself was not
        asked.
      </Hint>
    </Stack>
  )
}
