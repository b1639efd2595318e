import { useInfiniteQuery } from '@tanstack/react-query'
import { useApi, useSession, lackedPermission } from '#api/context.tsx'
import { isApiError } from '#api/errors.ts'
import { clientsQuery } from '#api/queries.ts'
import { whyReserved } from '#panels/applications/describe.ts'
import { StopReading } from '#panels/waiting/stop-reading.tsx'
import { visible } from '#text/visible.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/select.tsx'
import { Actions, Stack } from '#ui/stack.tsx'

interface Props {
  readonly value: string
  readonly onChange: (clientId: string) => void
}

/** Which application somebody logs in to; none may be chosen, and then enabling is not looked at. */
export function ApplicationChoice({ value, onChange }: Props) {
  const missing = lackedPermission(useSession(), 'listClients')
  const options = clientsQuery(useApi())
  const query = useInfiniteQuery({ ...options, enabled: missing === undefined })
  const { data, error, hasNextPage, isFetching } = query
  const applications = (data?.pages ?? [])
    .flatMap((page) => page.clients)
    .filter((one) => one.app_type !== 'non_interactive' && whyReserved(one) === undefined)
  return (
    <Stack gap="tight">
      <Select
        label="Application"
        value={value}
        options={[
          { value: '', label: 'None chosen' },
          ...applications.map(({ client_id, name }) => ({
            value: client_id,
            label: visible(name),
          })),
        ]}
        onChange={(event) => onChange(event.target.value)}
        hint={
          missing === undefined
            ? 'Its own connections decide. Without one, enabling is not looked at.'
            : `To choose one takes the permission ${missing}, which an administrator of the tenant grants.`
        }
        error={
          error && !isFetching
            ? `The applications did not load${isApiError(error) ? `: ${error.message}` : '.'}`
            : undefined
        }
      />
      {(hasNextPage || error) && missing === undefined && (
        <Actions>
          <Button
            size="small"
            busy={isFetching ? 'Loading applications…' : undefined}
            onClick={() => void (data ? query.fetchNextPage() : query.refetch())}
          >
            {data ? 'Load more applications' : 'Load the applications again'}
          </Button>
        </Actions>
      )}
      <StopReading reading={isFetching} keys={[options.queryKey]} />
    </Stack>
  )
}
