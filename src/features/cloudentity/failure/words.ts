import type { ApiErrorFields, ErrorKind } from '#api/errors.ts'
import { failureTitle } from '#panels/failure/failure-note.tsx'

type Failed = Pick<
  ApiErrorFields,
  'kind' | 'source' | 'code' | 'message' | 'requestId' | 'missing' | 'retryAfter' | 'details'
>
interface Words {
  readonly title: string
  readonly advice: string
}

const words: Readonly<Partial<Record<ErrorKind, (error: Failed) => Words>>> = {
  machine: ({ missing }) =>
    missing
      ? {
          title: 'Greencheck’s client may not do this in the workspace',
          advice: `An administrator of the workspace grants its client ${missing}.`,
        }
      : {
          title: 'The workspace does not accept Greencheck’s client',
          advice: 'Whoever runs Greencheck checks the client it was configured with.',
        },
  invalid: () => ({
    title: 'The workspace did not take this',
    advice: 'Its own words are above. Change what it complains about, then send it again.',
  }),
  conflict: () => ({
    title: 'The workspace has something else there',
    advice: 'Load it again and compare.',
  }),
  'not-found': () => ({
    title: 'The workspace has no such entry',
    advice: 'It may have been deleted meanwhile.',
  }),
  'rate-limited': ({ retryAfter }) => ({
    title: 'The workspace takes no more requests for now',
    advice: retryAfter ? `Try again in ${retryAfter} seconds.` : 'Wait a minute, then try again.',
  }),
  unavailable: () => ({
    title: 'The workspace does not answer',
    advice: 'What you entered is still here. Try again in a minute.',
  }),
}

/** Of a workspace's own failure; undefined where another one failed, or an answer was lost. */
export const workspaceWords = (error: Failed): Words | undefined =>
  error.source === 'workspace' ? words[error.kind]?.(error) : undefined

/** What was not done and why; where nobody can tell whether it was done, that alone. */
export function titleOf(undone: string, error: Failed): string {
  const title = workspaceWords(error)?.title ?? failureTitle(error)
  return error.kind === 'lost' ? `${title}.` : `${undone}. ${title}.`
}
