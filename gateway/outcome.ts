import { afterWrite } from './after-write.ts'
import { type Destination, Failure, unexpectedAnswer } from './failure.ts'

/**
 * What a look shows of a write that nothing was heard of, the latter two in words:
 *
 * - `undone`: all that it would have changed is seen, and is as it was before
 * - `found`: anything else, as a part of it, or what cannot be read
 */
export type Seen<T> =
  { readonly done: T } | { readonly undone: string } | { readonly found: string }

/** What the caller of a write has to know of it, so that none is taken for done, or for not done, unseen. */
export interface Expected<T> {
  /** "the connection was created" */
  readonly what: string
  /** The documented answer as the caller needs it; undefined where it is not about what was asked. */
  readonly read: (answer: unknown) => T | undefined
  /** Asks the destination what became of it. Writes nothing. */
  readonly look: (signal: AbortSignal) => Promise<Seen<T>>
}

/**
 * What became of a write: what its answer says, or, where none came that says it, what the
 * destination shows. That it is undone means little after silence: it may still be on its way. After
 * a failure that the destination itself has told, it is the end.
 */
export async function settle<T>(
  answer: Promise<unknown>,
  expected: Expected<T>,
  destination: Destination,
): Promise<T> {
  try {
    const read = expected.read(await answer)
    if (read !== undefined) return read
    throw unexpectedAnswer(true, destination)
  } catch (error) {
    if (!(error instanceof Failure) || error.lost === undefined) throw error
    const seen = await afterWrite(expected.look).catch(() => undefined)
    if (seen !== undefined && 'done' in seen) return seen.done
    throw untold(error, expected.what, seen, destination)
  }
}

function untold(
  error: Failure,
  what: string,
  seen: Exclude<Seen<never>, { done: never }> | undefined,
  destination: Destination,
): Failure {
  const { details, http, lost } = error
  const undone = seen !== undefined && 'undone' in seen
  const ended = lost === 'ended' && undone
  const words = undone ? seen.undone : (seen?.found ?? `The ${destination} could not be asked.`)
  const message = [
    details.message,
    ...(ended ? [] : [`Whether ${what} could not be told.`]),
    words,
  ].join(' ')
  if (!ended) return new Failure({ ...details, message }, { http, lost: 'silent' })
  const { outcome: _, ...told } = details
  return new Failure({ ...told, message }, { http })
}
