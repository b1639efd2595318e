import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useApi, useSession } from '#api/context.tsx'
import type { ConnectionRow } from '#domain/destinations/auth0/contract/connection-row.ts'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Progress } from '#ui/progress.tsx'
import { keepChecked } from '../../attention/checked.ts'
import type { PartProps } from '../part-props.ts'
import { patiently } from '../patiently.ts'
import { Results } from '../results.tsx'
import { useEach } from '../use-each.ts'
import { readsOf, readWhole, recheck } from '../../../recheck/recheck.ts'

/** Asks the issuers of the chosen anew, one after the other; each row keeps what came of it. */
export function RecheckIssuers({ rows, onClose }: PartProps<ConnectionRow>) {
  const client = useApi()
  const queries = useQueryClient()
  const { config } = useSession()
  const { state, outcomes, left, waitingFor, start, stop } = useEach<
    ConnectionRow,
    Awaited<ReturnType<typeof recheck>>
  >(async ({ id }, signal, onWaiting) => {
    const send = async () => {
      const whole = await readWhole(client, queries, id)
      return recheck(whole, readsOf(client, queries), config)
    }
    const verdict = await patiently(send, signal, onWaiting)
    if (verdict) keepChecked(queries, id, { ...verdict, at: Date.now() })
    return verdict
  })
  const begin = useEffectEvent(() => void start(rows))
  useEffect(() => begin(), [])
  const running = state !== 'over'
  return (
    <Dialog
      open
      title="Re-check issuers"
      onClose={onClose}
      actions={!running && <Button onClick={onClose}>Close</Button>}
    >
      {running && (
        <Progress label="Issuers asked" done={outcomes.length} total={rows.length} onStop={stop} />
      )}
      <WaitingNote error={waitingFor ?? null} />
      {!running && (
        <output>
          {outcomes.length} of {rows.length} checked. Each row of the list says what came of it,
          until this page is closed. Login not tested.
        </output>
      )}
      <Results
        outcomes={outcomes}
        left={running ? [] : left}
        said={(verdict) => verdict ?? { kind: 'none', words: 'No issuer to ask is stored' }}
      />
    </Dialog>
  )
}
