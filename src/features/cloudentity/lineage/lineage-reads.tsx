import type { UseQueryResult } from '@tanstack/react-query'
import { useApi } from '#api/context.tsx'
import type { IdpView, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { Reading } from '#panels/waiting/reading.tsx'
import { Callout } from '#ui/callout.tsx'
import { contextQuery, demoAppQuery, postAuthenticationScriptQuery } from '../data/queries.ts'
import { LoadFailure } from '../failure/workspace-failure.tsx'
import styles from './lineage.module.css'
import type { useLineage } from './use-lineage.ts'

interface Props {
  readonly idp: IdpView
  readonly workspace: WorkspaceView
  readonly lineage: ReturnType<typeof useLineage>
}

/** What is being read, what did not load, and what therefore cannot be told. Empty if all is there. */
export function LineageReads({ idp, workspace, lineage }: Props) {
  const client = useApi()
  const { context, demoApp, script, assigned } = lineage
  const reading = [
    { read: context, key: contextQuery(client).queryKey },
    { read: demoApp, key: demoAppQuery(client).queryKey },
    { read: script, key: postAuthenticationScriptQuery(client, idp.id).queryKey },
  ]
  const waits = reading.filter(({ read }) => read.isFetching && read.data === undefined)
  const first = waits[0]
  return (
    <div className={styles.reads}>
      {first && (
        <Reading
          label="Loading the lineage"
          lines={context.data ? 1 : 9}
          error={first.read.failureReason}
          keys={waits.map(({ key }) => key)}
        />
      )}
      <Unread what="The authentication context" read={context} />
      <Unread what="The demo app" read={demoApp} />
      <Unread what="The Post Authentication script" read={script} />
      <Unknown workspace={workspace} demoApp={demoApp} />
      {assigned && (
        <Callout title="An extension changes the context">
          <p>
            A Post Authentication script or application is assigned. What it adds or changes is not
            predicted here.
          </p>
        </Callout>
      )}
    </div>
  )
}

const Unread = ({ what, read }: { what: string; read: UseQueryResult }) =>
  read.error && read.data === undefined && !read.isFetching ? (
    <LoadFailure
      what={what}
      error={read.error}
      retrying={false}
      onRetry={() => void read.refetch()}
    />
  ) : null

/** What the workspace did not show of its demo application. */
function Unknown({
  workspace: { permissions, workspaceId },
  demoApp: { data },
}: {
  readonly workspace: WorkspaceView
  readonly demoApp: Props['lineage']['demoApp']
}) {
  if (data === undefined || (data.client && data.claims)) return null
  const lacked = (['read_clients', 'read_claims'] as const).filter(
    (name) => permissions?.[name] === false,
  )
  return (
    <Callout kind="warn" title="What the demo app receives could not be told">
      {!data.client && (
        <p>
          The workspace shows no client <code>{`${workspaceId}-demo`}</code>: which scopes the demo
          app asks for is not known.
        </p>
      )}
      {!data.claims && <p>The workspace does not show the claims of its tokens.</p>}
      {lacked.length > 0 && (
        <p>
          Greencheck’s client lacks <code>{lacked.join(', ')}</code> in the workspace; its
          administrator grants it.
        </p>
      )}
    </Callout>
  )
}
