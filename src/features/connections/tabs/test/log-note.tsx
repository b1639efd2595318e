import { useSession } from '#api/context.tsx'
import { isApiError } from '#api/errors.ts'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { isTold } from '#domain/destinations/auth0/test-run/timeline-lines.ts'
import { failureTitle } from '#panels/failure/failure-note.tsx'
import styles from './test.module.css'
import type { RunEvents } from './use-run-events.ts'

interface Props {
  readonly run: TestRun
  readonly log: RunEvents
}

/** How the steps inside the tenant are known, where its log does not tell. */
export function LogNote({ run, log }: Props) {
  const { domain } = useSession().config
  if (run.outcome === 'stopped') return null
  const words = isTold(run) ? oddWords(log) : wordsOf(log, domain)
  return words && <p className={styles.quiet}>{words}</p>
}

const linesOf = (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`

/** What was told may not be all. */
const oddWords = ({ unread }: RunEvents) =>
  unread === 0 ? null : `${linesOf(unread)} of the tenant’s log could not be understood.`

function wordsOf({ reading, read, unread, error }: RunEvents, domain: string): string {
  if (isApiError(error)) {
    const inferred = 'Steps inside the tenant are inferred:'
    return error.kind === 'machine' && error.missing
      ? `${inferred} Greencheck’s access lacks ${error.missing}, which an administrator of ${domain} grants.`
      : `${inferred} its log could not be read. ${failureTitle(error)}.`
  }
  if (reading) return 'Waiting for this login’s line in the tenant’s log, asked every two seconds…'
  if (!read) return 'Steps inside the tenant are inferred: its log was not read.'
  const none = 'its log has no line that is surely of this login'
  const odd = unread === 0 ? '' : `, and ${linesOf(unread)} that could not be understood`
  return `Steps inside the tenant are inferred: ${none}${odd}.`
}
