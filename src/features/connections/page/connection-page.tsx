import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/context.tsx'
import { isApiError } from '#api/errors.ts'
import { connectionQuery } from '#api/queries.ts'
import { pages } from '#panels/screens/pages.ts'
import { Reading } from '#panels/waiting/reading.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Stack } from '#ui/stack.tsx'
import { Link } from '#panels/router/link.tsx'
import { useParams } from '#panels/router/outlet.tsx'
import { ConnectionView } from './connection-view.tsx'
import { LoadFailure } from './load-failure.tsx'
import { isAccessFailure } from '../list/is-access-failure.ts'

/** /connections/$id */
export function ConnectionPage() {
  const { id = '' } = useParams()
  const client = useApi()
  const options = connectionQuery(client, id)
  const { data, error, isFetching, refetch, failureReason } = useQuery({
    ...options,
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
          <Reading
            label="Loading the connection"
            lines={9}
            error={failureReason}
            keys={[options.queryKey]}
          />
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
