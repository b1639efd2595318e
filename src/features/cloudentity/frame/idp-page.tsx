import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useApi } from '#api/context.tsx'
import { isApiError } from '#api/errors.ts'
import type { WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { Reading } from '#panels/waiting/reading.tsx'
import { Badge } from '#ui/badge.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { Stack } from '#ui/stack.tsx'
import { TabNav } from '#ui/tab-nav.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { Link } from '#panels/router/link.tsx'
import { idpPath, idpTabs, type IdpTabId, root } from '../data/paths.ts'
import { idpQuery } from '../data/queries.ts'
import { LoadFailure } from '../failure/workspace-failure.tsx'
import { CreatedNote } from './created-note.tsx'
import { tabViews } from './tab-views.ts'

interface Props {
  readonly workspace: WorkspaceView
  readonly iid: string
  readonly tab: IdpTabId
}

/** An identity provider, and below it the tab the address names. */
export function IdpPage({ workspace, iid, tab }: Props) {
  const options = idpQuery(useApi(), iid)
  const { data: idp, error, isFetching, refetch, failureReason } = useQuery(options)
  const gone = isApiError(error) && error.kind === 'not-found' && !isFetching
  if (gone) return <NoIdp />
  if (idp === undefined) {
    return (
      <>
        <PageHead title="Identity Provider" />
        {error && !isFetching ? (
          <LoadFailure
            what="The identity provider"
            error={error}
            onRetry={() => void refetch()}
            retrying={false}
          />
        ) : (
          <Reading
            label="Loading the identity provider"
            lines={9}
            error={failureReason}
            keys={[options.queryKey]}
          />
        )}
      </>
    )
  }
  const Tab = tabViews[tab]
  return (
    <>
      <PageHead
        title={<VisibleText value={idp.name} />}
        about={
          <>
            <Badge>Auth0</Badge>
            {idp.disabled && <span>disabled: nobody can log in through it</span>}
            {idp.hidden && !idp.disabled && <span>hidden: not on the login page</span>}
          </>
        }
      />
      <Stack>
        <CreatedNote idp={idp} />
        <TabNav label="Identity Provider">
          {idpTabs.map(({ id, title }) => (
            <Link key={id} to={idpPath(iid, id)}>
              {title}
            </Link>
          ))}
        </TabNav>
        <Suspense fallback={<Placeholder lines={9} />}>
          <Tab idp={idp} workspace={workspace} />
        </Suspense>
      </Stack>
    </>
  )
}

const NoIdp = () => (
  <>
    <PageHead title="There is no such identity provider" />
    <p>
      The workspace has none of the Auth0 template under this address; it may have been deleted.
      Back to the <Link to={root}>identity providers</Link>.
    </p>
  </>
)
