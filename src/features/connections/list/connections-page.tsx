import { Suspense, lazy, useCallback, useEffect, useRef, useState } from 'react'
import { lackedPermission, useSession } from '#api/context.tsx'
import type { Draft } from '#kept/draft-store.ts'
import { useDrafts } from '#kept/use-drafts.ts'
import { pages } from '#panels/screens/pages.ts'
import { buttonClass } from '#ui/button-class.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Stack } from '#ui/stack.tsx'
import { StatusMessage } from '#ui/status-message.tsx'
import { visible } from '#text/visible.ts'
import { Link } from '#panels/router/link.tsx'
import { createSelection } from './chosen/selection.ts'
import { ConnectionList } from './connection-list.tsx'
import { draftName } from './list-row.ts'
import styles from './list.module.css'
import { loadedInWords } from './list-rows.ts'
import { useConnectionList } from './use-connection-list.ts'
import { useDeletedNotice } from './use-deleted-notice.ts'

const DiscardDialog = lazy(() =>
  import('./drafts/discard-dialog.tsx').then((m) => ({ default: m.DiscardDialog })),
)
const ImportDialog = lazy(() =>
  import('../import/import-dialog.tsx').then((m) => ({ default: m.ImportDialog })),
)

/** /connections: the drafts of this browser and the connections of the tenant. */
export function ConnectionsPage() {
  const { drafts, kept, store } = useDrafts()
  const list = useConnectionList(drafts)
  const { deleted, dismiss } = useDeletedNotice()
  const heading = useRef<HTMLHeadingElement>(null)
  const [selection] = useState(createSelection)
  const [discarding, setDiscarding] = useState<Draft>()
  const [discarded, setDiscarded] = useState<string>()
  // The same function at each render, so that the table need not be drawn again.
  const ask = useCallback((draft: Draft) => setDiscarding(draft), [])

  // The button that was pressed is gone with its row.
  useEffect(() => {
    if (discarded !== undefined) heading.current?.focus()
  }, [discarded])

  const discard = (draft: Draft) => {
    store.remove(draft.id)
    setDiscarding(undefined)
    setDiscarded(draftName(draft))
  }
  const { data, hasNextPage } = list.query
  return (
    <>
      <PageHead
        headingRef={heading}
        title={pages.connections.title}
        about={data && loadedInWords(list.loaded.length, hasNextPage)}
        actions={<NewConnection />}
      />
      <div className={styles.notices}>
        <StatusMessage message={deleted && `${visible(deleted)} is deleted.`} onDismiss={dismiss} />
        <StatusMessage
          message={discarded && `The draft “${visible(discarded)}” is discarded.`}
          onDismiss={() => setDiscarded(undefined)}
        />
      </div>
      <Stack>
        {!kept && drafts.length > 0 && (
          <p>This browser keeps no drafts: they are gone when this page is closed.</p>
        )}
        <ConnectionList list={list} selection={selection} onDiscard={ask} />
      </Stack>
      <Suspense>
        {discarding && (
          <DiscardDialog
            names={[draftName(discarding)]}
            onKeep={() => setDiscarding(undefined)}
            onDiscard={() => discard(discarding)}
          />
        )}
      </Suspense>
    </>
  )
}

function NewConnection() {
  const missing = lackedPermission(useSession(), 'createConnection')
  const [importing, setImporting] = useState(false)
  if (missing === undefined) {
    return (
      <>
        <Button onClick={() => setImporting(true)}>Import</Button>
        <Link
          to="/connections/new/$step"
          params={{ step: 'provider' }}
          className={buttonClass({ variant: 'main' })}
        >
          New connection
        </Link>
        <Suspense>{importing && <ImportDialog onClose={() => setImporting(false)} />}</Suspense>
      </>
    )
  }
  return (
    <Button
      variant="main"
      unavailable={`It takes the permission ${missing}, which an administrator of the tenant grants.`}
    >
      New connection
    </Button>
  )
}
