import type { QueryKey } from '@tanstack/react-query'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { StopReading } from './stop-reading.tsx'

interface Props {
  /** For screen readers: "Loading connections". */
  readonly label: string
  /** As many as will stand here. */
  readonly lines: number
  /** Why it is about to be asked again: the `failureReason` of what is read. */
  readonly error: unknown
  /** What is read. */
  readonly keys: readonly QueryKey[]
}

/** In place of what is being read for the first time. */
export const Reading = ({ label, lines, error, keys }: Props) => (
  <>
    <WaitingNote error={error} />
    <Placeholder lines={lines} label={label} />
    <StopReading reading keys={keys} />
  </>
)
