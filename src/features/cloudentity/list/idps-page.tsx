import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#api/context.tsx'
import { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type { IdpRow, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { useDebounced } from '#forms/use-debounced.ts'
import { Reading } from '#panels/waiting/reading.tsx'
import { visible } from '#text/visible.ts'
import { buttonClass } from '#ui/button-class.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Hint } from '#ui/hint.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Stack } from '#ui/stack.tsx'
import { StatusMessage } from '#ui/status-message.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { Link } from '#panels/router/link.tsx'
import { useNavigate, usePlace } from '#panels/router/router-context.tsx'
import { cloudentityPages, createPath, root } from '../data/paths.ts'
import { idpsQuery } from '../data/queries.ts'
import { LoadFailure } from '../failure/workspace-failure.tsx'
import { useBarred } from '../saving/use-barred.ts'
import { KeptDraft } from './kept-draft.tsx'
import { IdpsTable } from './idps-table.tsx'
import { inOrder, matching, namesTwice } from './rows.ts'

/** /cloudentity: the identity providers of the workspace. */
export function IdpsPage({ workspace }: { readonly workspace: WorkspaceView }) {
  const options = idpsQuery(useApi())
  const { data, error, isFetching, refetch, failureReason } = useQuery(options)
  const idps = data?.idps
  return (
    <>
      <PageHead
        title={cloudentityPages.idps.title}
        about={
          <Hint>
            {idps && `${idps.length} in `}workspace{' '}
            {visible(workspace.name ?? workspace.workspaceId)}
          </Hint>
        }
        actions={<CreateConnection workspace={workspace} />}
      />
      <Deleted />
      <Stack>
        <KeptDraft workspace={workspace} />
        {idps && idps.length > 0 && <Idps idps={idps} />}
        {idps?.length === 0 && <Empty />}
        {isFetching && !data && (
          <Reading
            label="Loading the identity providers"
            lines={9}
            error={failureReason}
            keys={[options.queryKey]}
          />
        )}
        {error && !(isFetching && !data) && (
          <LoadFailure
            what="The identity providers"
            error={error}
            onRetry={() => void refetch()}
            retrying={isFetching}
          />
        )}
      </Stack>
    </>
  )
}

function Idps({ idps }: { readonly idps: readonly IdpRow[] }) {
  const [words, setWords] = useState('')
  const rows = matching(inOrder(idps), words)
  // Read out, so not at each key.
  const settled = useDebounced(words.trim() === '' ? '' : `${rows.length} of ${idps.length} match`)
  return (
    <>
      <TextInput
        label="Search"
        labelHidden
        type="search"
        placeholder="Search name, method, domain"
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Hint>
        <output>{settled}</output>
      </Hint>
      {rows.length > 0 ? (
        <IdpsTable rows={rows} twice={namesTwice(idps)} />
      ) : (
        <p>No identity provider of this workspace matches.</p>
      )}
    </>
  )
}

function CreateConnection({ workspace }: { readonly workspace: WorkspaceView }) {
  const barred = useBarred(workspace, cloudentityRoutes.createIdp, 'manage_idps')
  const { title } = cloudentityPages.new
  if (barred === undefined) {
    return (
      <Link to={createPath('template')} className={buttonClass({ variant: 'main' })}>
        {title}
      </Link>
    )
  }
  return (
    <Button variant="main" unavailable={barred}>
      {title}
    </Button>
  )
}

/** What became of a deletion on the page one came from; it stays until it is dismissed. */
function Deleted() {
  const deleted = usePlace().state.deleted
  const navigate = useNavigate()
  return (
    <StatusMessage
      message={deleted !== undefined && `${visible(deleted)} is deleted.`}
      onDismiss={() => navigate({ to: root, replace: true })}
    />
  )
}

const Empty = () => (
  <Callout title="This workspace has no identity providers yet">
    <p>
      The identity providers through which users log in to its applications are listed here, each
      with its method and state. “{cloudentityPages.new.title}” sets up the first.
    </p>
  </Callout>
)
