import { useState } from 'react'
import { useSession } from '#api/context.tsx'
import { tenantOrigin } from '#domain/wire/origin-rules.ts'
import { exportedOfTenant } from '#panels/export/auth0-forms.ts'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Progress } from '#ui/progress.tsx'
import { Stack } from '#ui/stack.tsx'
import { Files } from './files.tsx'
import { NotRead } from './not-read.tsx'
import type { Chosen } from './read-whole.ts'
import { SeveralLeftOut } from './several-left-out.tsx'
import { useReadSeveral } from './use-read-several.ts'

interface Props {
  readonly rows: readonly Chosen[]
  readonly onClose: () => void
}

/** Several connections as files: read whole first, each in its turn. */
export function ExportSeveral({ rows, onClose }: Props) {
  const { config } = useSession()
  const { reads, isOver, waitingFor, stop, lacksScim, missing, readOn } = useReadSeveral(rows)
  const [made] = useState(() => new Date().toISOString())
  const origin = tenantOrigin(config.domain, config)
  // In the order of the list, however they came.
  const exported = rows.flatMap(({ id }) =>
    reads.flatMap((read) =>
      read.of.id === id && 'connection' in read
        ? [exportedOfTenant({ ...read.connection, origin }, made)]
        : [],
    ),
  )
  return (
    <Dialog
      open
      title={`Export ${rows.length} ${rows.length === 1 ? 'connection' : 'connections'}`}
      onClose={onClose}
      actions={<Button onClick={onClose}>Close</Button>}
    >
      <Stack>
        {isOver ? (
          <output>
            {exported.length} of {rows.length} read. Secrets are never in an export.
          </output>
        ) : (
          <Progress
            label="Connections read"
            done={reads.length}
            total={rows.length}
            onStop={stop}
          />
        )}
        <WaitingNote error={waitingFor} />
        {isOver && missing.length > 0 && (
          <NotRead reads={reads} missing={missing} onAgain={readOn} />
        )}
        {isOver && exported.length > 0 && (
          <>
            <SeveralLeftOut reads={reads} lacksScim={lacksScim} />
            <Files all={exported} />
          </>
        )}
      </Stack>
    </Dialog>
  )
}
