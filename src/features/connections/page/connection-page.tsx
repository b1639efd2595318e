import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useApi } from '#api/context.tsx'
import { isApiError } from '#api/errors.ts'
import { connectionQuery } from '#api/queries.ts'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { pages } from '#panels/screens/pages.ts'
import { PageHead } from '#ui/page-head.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { Stack } from '#ui/stack.tsx'
import { ConnectionView } from './connection-view.tsx'
import { LoadFailure } from './load-failure.tsx'
import { isAccessFailure } from '../list/is-access-failure.ts'

/** /connections/$id */
export function ConnectionPage() {
  const { id = '' } = useParams({ strict: false })
  const client = useApi()
  const { data, error, isFetching, refetch, failureReason } = useQuery({
    ...connectionQuery(client, id),
    throwOnError: isAccessFailure,
  })
  const gone = isApiError(error) && error.kind === 'not-found' && !isFetching
  if (data) return <ConnectionView key={id} connection={data} gone={gone} />
  if (gone) return <NoConnection />
  return (
    <>
      <PageHead title={pages.connection.title} />
      <Stack>
        {error && !isFetching ? (
          <LoadFailure
            what="The connection"
            error={error}
            onRetry={() => void refetch()}
            retrying={false}
          />
        ) : (
          <>
            <WaitingNote error={failureReason} />
            <Placeholder lines={9} label="Loading the connection" />
          </>
        )}
      </Stack>
    </>
  )
}

const NoConnection = () => (
  <>
    <PageHead title="There is no such connection" />
    <p>
      The tenant has none under this address; it may have been deleted. Back to the{' '}
      <Link to="/connections">connections</Link>.
    </p>
  </>
)
