import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/context.tsx'
import type { IdpView, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { Reading } from '#panels/waiting/reading.tsx'
import { Stack } from '#ui/stack.tsx'
import { postAuthenticationScriptQuery, scriptsQuery } from '../data/queries.ts'
import { LoadFailure } from '../failure/workspace-failure.tsx'
import { ScriptChoice } from './script-choice.tsx'

interface Props {
  readonly idp: IdpView
  readonly workspace: WorkspaceView
}

/** The script that runs once a user is authenticated by this identity provider. */
export function ScriptSection({ idp, workspace }: Props) {
  const client = useApi()
  const scripts = useQuery(scriptsQuery(client))
  const assigned = useQuery(postAuthenticationScriptQuery(client, idp.id))
  const failed = [scripts, assigned].find(({ error }) => error !== null)
  return (
    <section aria-labelledby="post-authentication-script">
      <Stack>
        <h2 id="post-authentication-script">Post Authentication script</h2>
        <p>
          Runs after a user has authenticated by this identity provider, and may change the
          authentication context. The attributes it returns need no mapping.
        </p>
        {failed?.error ? (
          <LoadFailure
            what="The scripts"
            error={failed.error}
            retrying={failed.isFetching}
            onRetry={() => void failed.refetch()}
          />
        ) : scripts.data && assigned.data ? (
          <ScriptChoice
            idp={idp}
            workspace={workspace}
            scripts={scripts.data.scripts}
            assigned={assigned.data.script_id}
          />
        ) : (
          <Reading
            label="Loading scripts"
            lines={2}
            error={scripts.failureReason ?? assigned.failureReason}
            keys={[
              scriptsQuery(client).queryKey,
              postAuthenticationScriptQuery(client, idp.id).queryKey,
            ]}
          />
        )}
      </Stack>
    </section>
  )
}
