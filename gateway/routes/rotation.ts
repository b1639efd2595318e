import { deleted } from '../deleted.ts'
import { hiddenIn } from '../edit/hidden.ts'
import type { Members } from '../edit/intended-write.ts'
import { refuseOwnLogin } from '../edit/own-login.ts'
import type { Views } from '../edit/views.ts'
import { Failure, ownFailure } from '../failure.ts'
import { readConnection } from '../read-connection.ts'
import { createKeys, keysOf, rotateKeys } from '../rotation/keys.ts'
import { startTrial } from '../rotation/start-trial.ts'
import { switchSecret } from '../rotation/switch-secret.ts'
import { type Pair, readPair, shownPair } from '../rotation/trial.ts'
import { createScrub } from '../scrub.ts'
import type { Handlers, Parts } from './route.ts'

type Names =
  | 'getTrial'
  | 'startTrial'
  | 'switchSecret'
  | 'deleteTrial'
  | 'listKeys'
  | 'createKeys'
  | 'rotateKeys'

/** A new secret, tried beside the old one: see docs/decisions/0026. */
export function rotationRoutes(parts: Parts): Pick<Handlers, Names> {
  const { tenant, views } = parts
  return {
    async getTrial({ params: { id } }, { signal }) {
      return shownPair(await readPair(tenant, id, signal), views)
    },
    async startTrial({ params: { id }, body }, { operator, signal }) {
      await refuseOwnLogin(parts, id, operator, signal)
      const pair = await readPair(tenant, id, signal)
      const begin = () => startTrial(parts, id, pair, body.clientSecret, signal)
      try {
        const trialId = await quiet(pair, views, begin)
        const trial = { ...(await readConnection(tenant, trialId, signal)), id: trialId }
        return shownPair({ ...pair, trial }, views)
      } catch (error) {
        if (error instanceof Failure && error.details.status === 404) throw goneMeanwhile()
        throw error
      }
    },
    async switchSecret({ params: { id }, body }, context) {
      const pair = await readPair(tenant, id, context.signal)
      return quiet(pair, views, () => switchSecret(parts, id, pair, body.tag, context))
    },
    async deleteTrial({ params: { id } }, { signal }) {
      const { trial } = await readPair(tenant, id, signal)
      if (trial === undefined) return {}
      const call = { params: { id: trial.id } }
      return tenant.write('deleteConnection', call, deleted(tenant, trial.id), signal)
    },
    async listKeys({ params: { id } }, { signal }) {
      return { keys: await keysOf(tenant, id, signal) }
    },
    async createKeys({ params: { id } }, { operator, signal }) {
      await refuseOwnLogin(parts, id, operator, signal)
      return { keys: await createKeys(tenant, id, signal) }
    },
    async rotateKeys({ params: { id }, body }, { operator, signal }) {
      await refuseOwnLogin(parts, id, operator, signal)
      return { keys: await rotateKeys(tenant, id, body.next, signal) }
    },
  }
}

/** The connection itself was just read: what is not there any more is its copy. */
const goneMeanwhile = () =>
  ownFailure(412, 'stale', 'The copy was being deleted: nothing is tried. Give the secret again.')

/** What goes from one connection to another came from no browser: a refusal must not quote it to one. */
async function quiet<T>(
  { original, trial }: Pair,
  views: Views,
  work: () => Promise<T>,
): Promise<T> {
  const hidden = (one: Members | undefined) => (one ? hiddenIn(one, views.tagged(one)) : [])
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const scrub = createScrub([...hidden(original), ...hidden(trial)])
    throw new Failure(scrub(error.details), error)
  }
}
