import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useApi, useSession } from '#api/context.tsx'
import { ApiError, isApiError } from '#api/errors.ts'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import { lackedIn } from '#domain/gateway-api/first.ts'
import { Reading } from '#panels/waiting/reading.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { Link } from '#panels/router/link.tsx'
import { Redirect } from '#panels/router/redirect.tsx'
import { usePlace } from '#panels/router/router-context.tsx'
import { cloudentityPages, root } from '../data/paths.ts'
import { workspaceQuery } from '../data/queries.ts'
import { LoadFailure } from '../failure/workspace-failure.tsx'
import { type Place, placeOf } from './place.ts'
import { views } from './views.ts'

/** /cloudentity and all below it. */
export function CloudentityPage() {
  const { pathname } = usePlace()
  const { permissions } = useSession()
  const missing = lackedIn(cloudentityRoutes.getWorkspace, permissions)
  if (missing !== undefined) throw forbidden(missing)
  const place = placeOf(pathname.slice(root.length))
  if (place === undefined) return <NoPage />
  if (place.page === 'elsewhere') return <Redirect href={place.to} />
  return <Workspace place={place} />
}

type Shown = Exclude<Place, { readonly page: 'elsewhere' }>

function Workspace({ place }: { readonly place: Shown }) {
  const options = workspaceQuery(useApi())
  const { data, error, isFetching, refetch, failureReason } = useQuery({
    ...options,
    // The operator's own permission has a page of its own.
    throwOnError: (failed) => isApiError(failed) && failed.kind === 'forbidden',
  })
  if (data !== undefined) {
    const { Idps, Lineage, Create, Idp } = views
    return (
      <Suspense fallback={<Placeholder lines={9} />}>
        {place.page === 'idps' && <Idps workspace={data} />}
        {place.page === 'lineage' && <Lineage workspace={data} />}
        {place.page === 'new' && <Create workspace={data} step={place.step} />}
        {place.page === 'idp' && (
          <Idp key={place.iid} workspace={data} iid={place.iid} tab={place.tab} />
        )}
      </Suspense>
    )
  }
  return (
    <>
      <PageHead
        title={place.page === 'idp' ? 'Identity Provider' : cloudentityPages[place.page].title}
      />
      {error && !isFetching ? (
        <LoadFailure
          what="The workspace"
          error={error}
          onRetry={() => void refetch()}
          retrying={false}
        />
      ) : (
        <Reading
          label="Loading the workspace"
          lines={9}
          error={failureReason}
          keys={[options.queryKey]}
        />
      )}
    </>
  )
}

const NoPage = () => (
  <>
    <PageHead title="There is no such page" />
    <p>
      Check the address, or go to the <Link to={root}>identity providers</Link>.
    </p>
  </>
)

/** As the gateway would say it. */
const forbidden = (missing: string) =>
  new ApiError({
    kind: 'forbidden',
    source: 'gateway',
    status: 403,
    code: 'permission_missing',
    message: `The permission ${missing} is missing.`,
    requestId: '',
    missing,
  })
