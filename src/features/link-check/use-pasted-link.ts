import { useMemo } from 'react'
import { type ReadLink, readLink } from '#domain/destinations/auth0/links/read-link.ts'
import { useDebounced } from '#forms/use-debounced.ts'
import { useFleetingText } from '#ui/use-fleeting-text.ts'

/** A link as it was read, or why it cannot be. */
export type Read = ReadLink | Exclude<ReturnType<typeof readLink>, ReadLink>

export interface PastedLink {
  readonly text: string
  readonly write: (text: string) => void
  /** The text that is being explained: the last one that stood still. */
  readonly settled: string
  readonly read: Read
}

/** The pasted link: somebody's token may stand in it. */
export function usePastedLink(): PastedLink {
  const [text, write] = useFleetingText()
  const settled = useDebounced(text)
  const read = useMemo(() => readLink(settled), [settled])
  return { text, write, settled, read }
}
