import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/context.tsx'
import type { IdpView, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { Reading } from '#panels/waiting/reading.tsx'
import { Stack } from '#ui/stack.tsx'
import { customAppsQuery } from '../data/queries.ts'
import { LoadFailure } from '../failure/workspace-failure.tsx'
import { ApplicationChoice } from './application-choice.tsx'
import { AppsRefused } from './apps-refused.tsx'

interface Props {
  readonly idp: IdpView
  readonly workspace: WorkspaceView
}

/** The application that users are sent to once they are authenticated by this identity provider. */
export function ApplicationSection({ idp, workspace }: Props) {
  const query = customAppsQuery(useApi())
  const { data, error, isFetching, failureReason, refetch } = useQuery(query)
  return (
    <section aria-labelledby="post-authentication-application">
      <Stack>
        <h2 id="post-authentication-application">Post Authentication application</h2>
        <p>
          Users are redirected to it after they have authenticated by this identity provider. It
          completes the login, or aborts it.
        </p>
        {error ? (
          <LoadFailure
            what="The applications"
            error={error}
            retrying={isFetching}
            onRetry={() => void refetch()}
          />
        ) : data === undefined ? (
          <Reading
            label="Loading applications"
            lines={2}
            error={failureReason}
            keys={[query.queryKey]}
          />
        ) : data.apps === undefined ? (
          <AppsRefused
            idp={idp}
            workspace={workspace}
            asking={isFetching}
            onAsk={() => void refetch()}
          />
        ) : (
          <ApplicationChoice idp={idp} workspace={workspace} apps={data.apps} />
        )}
      </Stack>
    </section>
  )
}
