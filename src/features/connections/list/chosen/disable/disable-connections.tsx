import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '#api/context.tsx'
import type { ConnectionRow } from '#domain/destinations/auth0/contract/connection-row.ts'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Progress } from '#ui/progress.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import type { PartProps } from '../part-props.ts'
import { patiently } from '../patiently.ts'
import { Results } from '../results.tsx'
import { useEach } from '../use-each.ts'
import { disable, enableAgain, type Switched } from './switch.ts'

const counted = (count: number) => `${count} ${count === 1 ? 'connection' : 'connections'}`
/** What takes it back. */
type Undoable = Pick<ConnectionRow, 'id' | 'name'> & { readonly switched: Switched }

/** Switches the chosen off, after asking; and as long as this is open, on again as they were. */
export function DisableConnections({ rows, onClose }: PartProps<ConnectionRow>) {
  const client = useApi()
  const queries = useQueryClient()
  const off = useEach(({ id }: ConnectionRow, signal, onWaiting) =>
    patiently(() => disable(client, id), signal, onWaiting),
  )
  const on = useEach(({ switched }: Undoable, signal, onWaiting) =>
    patiently(() => enableAgain(client, switched), signal, onWaiting),
  )
  const seen = async (work: Promise<void>) => {
    await work
    await queries.invalidateQueries({ queryKey: ['connections'] })
  }
  const done = off.outcomes.flatMap((one): Undoable[] =>
    'result' in one && one.result ? [{ ...one.item, switched: one.result }] : [],
  )
  const isUndone = on.state !== 'waiting'
  const now = isUndone ? on : off
  const over = now.state === 'over'
  return (
    <Dialog
      open
      alert={now.state === 'waiting'}
      title={now.state === 'waiting' ? `Disable ${counted(rows.length)}?` : 'Disable connections'}
      onClose={now.state === 'running' ? now.stop : onClose}
      actions={
        now.state !== 'running' && (
          <>
            {!over && (
              <Button variant="danger" onClick={() => void seen(off.start(rows))}>
                Disable {counted(rows.length)}
              </Button>
            )}
            {over && !isUndone && done.length > 0 && (
              <Button onClick={() => void seen(on.start(done))}>
                Undo: enable {counted(done.length)} again
              </Button>
            )}
            <Button onClick={onClose}>{over ? 'Close' : 'Cancel'}</Button>
          </>
        )
      }
    >
      {now.state === 'waiting' && <Warning rows={rows} />}
      {now.state === 'running' && (
        <Progress
          label={isUndone ? 'Enabled again' : 'Disabled'}
          done={now.outcomes.length}
          total={isUndone ? done.length : rows.length}
          onStop={now.stop}
        />
      )}
      <WaitingNote error={now.waitingFor ?? null} />
      {over && (
        <output>
          {isUndone
            ? `${counted(on.outcomes.filter((one) => 'result' in one).length)} enabled again.`
            : `${counted(done.length)} disabled.`}
        </output>
      )}
      {isUndone ? (
        <Results
          outcomes={on.outcomes}
          left={over ? on.left : []}
          said={() => ({ kind: 'none', words: 'enabled again' })}
        />
      ) : (
        <Results
          outcomes={off.outcomes}
          left={over ? off.left : []}
          said={(switched) => ({
            kind: 'none',
            words: switched ? 'disabled' : 'was disabled already',
          })}
        />
      )}
    </Dialog>
  )
}

const Warning = ({ rows }: { readonly rows: readonly ConnectionRow[] }) => (
  <>
    <p>Nobody can log in through them then.</p>
    <p>
      <VisibleText value={rows.map(({ name }) => name).join(', ')} />
    </p>
  </>
)
