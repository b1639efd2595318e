import { useState } from 'react'
import { useSession } from '#api/context.tsx'
import type { ImportedConnection } from '#domain/destinations/auth0/imports/imported.ts'
import { failedTitle, FailureNote } from '#panels/failure/failure-note.tsx'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Progress } from '#ui/progress.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { Points } from '../../page/points.tsx'
import { isPending, lacksSecret } from './line.ts'
import { planInWords, writesInWords } from './plan-words.ts'
import { PlanTable } from './plan-table.tsx'
import styles from './plan.module.css'
import { usePlan } from './use-plan.ts'

interface Props {
  readonly imports: readonly ImportedConnection[]
  readonly onBack: () => void
  readonly onClose: () => void
}

/** What the connections of a text would change in the tenant, and the writing of what is confirmed. */
export function PlanDialog({ imports, onBack, onClose }: Props) {
  const { config } = useSession()
  const work = usePlan(imports)
  const [confirming, setConfirming] = useState(false)
  const [tried, setTried] = useState(false)
  const { lines, phase, error, progress, waitingFor } = work
  const pending = lines.filter(isPending)
  const done = lines.filter(({ outcome }) => outcome?.state === 'done').length
  const failed = lines.filter(({ outcome }) => outcome?.state === 'failed').length
  const isWriting = phase === 'writing'

  if (confirming)
    return (
      <Dialog
        open
        key="confirm"
        title={`Write to ${config.domain}?`}
        onClose={() => setConfirming(false)}
        actions={
          <>
            <Button
              variant="main"
              onClick={() => {
                setConfirming(false)
                work.write()
              }}
            >
              Write
            </Button>
            <Button onClick={() => setConfirming(false)}>Back to the plan</Button>
          </>
        }
      >
        <Points>
          {writesInWords(pending).map((words) => (
            <li key={words}>
              <VisibleText value={words} />
            </li>
          ))}
        </Points>
        <p>
          One after another. Each is read once more before it is written, and left alone where it
          changed since it was planned.
        </p>
      </Dialog>
    )
  const words = isWriting
    ? `${progress.done} of ${progress.total} written`
    : phase === 'planned' && !error
      ? [planInWords(lines), done > 0 && `${done} written`, failed > 0 && `${failed} failed`]
          .filter(Boolean)
          .join('. ')
      : ''
  return (
    <Dialog
      open
      key="plan"
      title={`Plan against ${config.domain}`}
      onClose={() => {
        // Nothing is left half done: the connection under way is finished first.
        if (isWriting) work.stop()
        else onClose()
      }}
      actions={
        <>
          <Button
            variant="main"
            busy={isWriting ? 'Writing…' : undefined}
            unavailable={
              phase === 'planned' && pending.length === 0
                ? 'Nothing is chosen.'
                : phase === 'reading'
                  ? 'The tenant is being read.'
                  : undefined
            }
            onClick={() => {
              setTried(true)
              if (!pending.some(lacksSecret)) setConfirming(true)
            }}
          >
            {`Write ${pending.length} ${pending.length === 1 ? 'connection' : 'connections'}…`}
          </Button>
          {phase === 'planned' && <Button onClick={work.read}>Plan again</Button>}
          {!isWriting && done === 0 && <Button onClick={onBack}>Back</Button>}
          {!isWriting && <Button onClick={onClose}>{done === 0 ? 'Cancel' : 'Close'}</Button>}
        </>
      }
    >
      <div className={styles.plan}>
        <p>
          Connections are matched by name. Connections, fields and applications that the text does
          not name stay as they are.
        </p>
        {phase === 'reading' && (
          <Progress label="Reading the tenant" done={progress.done} total={progress.total} />
        )}
        {isWriting && (
          <Progress
            label="Writing"
            done={progress.done}
            total={progress.total}
            onStop={work.stop}
          />
        )}
        <WaitingNote error={waitingFor} />
        {error && (
          <div role="alert">
            <Callout kind="bad" title={failedTitle('The plan is not whole', error)}>
              <FailureNote error={error} />
            </Callout>
          </div>
        )}
        <LiveRegion text={words} />
        {words !== '' && !isWriting && <p>{words}.</p>}
        <PlanTable work={work} tried={tried} />
      </div>
    </Dialog>
  )
}
