import { Failure } from '../failure.ts'
import type { Expected } from '../outcome.ts'
import type { Uses } from './uses.ts'

type Reads = Pick<Uses, 'admin'>

/** Only what is made here: of another method is 404. */
export async function deleteIdp({ admin }: Reads, iid: string, signal: AbortSignal): Promise<void> {
  const params = { iid }
  await admin.call('getAuth0Idp', { params }, signal)
  try {
    await admin.write('deleteIdp', { params }, gone({ admin }, iid), signal)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const { status, message } = error.details
    if (status !== 400 && status !== 409 && status !== 422) throw error
    throw new Failure(
      {
        ...error.details,
        code: 'idp_kept',
        message: `The workspace keeps this identity provider (${message}). It deletes none that whoever asks is signed in with.`,
      },
      error,
    )
  }
}

const gone = ({ admin }: Reads, iid: string): Expected<true> => ({
  what: 'the identity provider was deleted',
  read: (answer) => (answer === undefined ? true : undefined),
  look: async (signal) => {
    try {
      await admin.call('getAuth0Idp', { params: { iid } }, signal)
    } catch (error) {
      if (error instanceof Failure && error.details.status === 404) return { done: true }
      throw error
    }
    return { found: 'So far the workspace still has it.' }
  },
})
