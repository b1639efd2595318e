import type { z } from 'zod/mini'
import { createBody, idOfAttempt } from '#domain/destinations/cloudentity/changes.ts'
import type { Auth0Idp } from '#domain/destinations/cloudentity/contract/identity-provider.ts'
import type { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type { IdpView, NewIdp } from '#domain/destinations/cloudentity/contract/views.ts'
import { traits } from '#domain/destinations/cloudentity/generation.ts'
import { isObject } from '#domain/wire/json.ts'
import { afterWrite } from '../after-write.ts'
import { answerLost, Failure } from '../failure.ts'
import type { Expected } from '../outcome.ts'
import { orNone, readAs } from './admin.ts'
import { differing } from './compare.ts'
import { asGuessed } from './guessed-generation.ts'
import { listIn, storedIdp } from './stored.ts'
import { refuseWrong } from './update-idp.ts'
import { generationNow, untagged, type Uses } from './uses.ts'

interface Attempt {
  readonly idp: NewIdp
  readonly key: string
}
type Found = z.input<(typeof cloudentityRoutes)['confirmIdp']['response']>

/** Creates, once; a lost answer is looked up by the id of the attempt. */
export async function createIdp(
  uses: Uses,
  { idp, key, clientSecret }: Attempt & { readonly clientSecret: string },
  signal: AbortSignal,
): Promise<IdpView> {
  const { admin, tags } = uses
  const generation = await generationNow(uses, signal)
  refuseWrong(idp, generation, uses)
  const body = createBody(idp, clientSecret, idOfAttempt(key))
  const idempotencyKey = traits[generation].idempotencyKey ? key : undefined
  const created = await admin
    .write('createAuth0Idp', { body, idempotencyKey }, createdAs(uses, key), signal)
    .catch(async (error: unknown) => {
      if (!(error instanceof Failure)) throw error
      if ([400, 409, 422].includes(error.details.status)) {
        const there = await ofEarlierTry(uses, { idp, key })
        if (there !== undefined) return there
      }
      throw asGuessed(error, body, generation)
    })
  return tags.tagged(untagged(created, uses))
}

const createdAs = (uses: Uses, key: string): Expected<Auth0Idp> => ({
  what: 'the identity provider was created',
  read: asIdp,
  look: async (signal) => {
    const found = await ofAttempt(uses, key, signal)
    return found ? { done: found } : { undone: 'So far the workspace shows none of this attempt.' }
  },
})

/** With an id, which the workspace may have made up itself. */
function asIdp(answer: unknown): Auth0Idp | undefined {
  const { data } = storedIdp.safeParse(answer)
  return data?.id === undefined ? undefined : data
}

/** Writes nothing. `answer_lost` when what is there cannot be told from this attempt. */
export async function lookUp(
  uses: Uses,
  { idp, key }: Attempt,
  signal: AbortSignal,
): Promise<Found> {
  const found = await ofAttempt(uses, key, signal)
  if (found === undefined) {
    // The workspace may have given it an id of its own. Names are not unique.
    const listed = listIn(await uses.admin.call('listIdps', {}, signal), 'idps')
    const twins = listed.filter((one) => isObject(one) && one['name'] === idp.name)
    if (twins.length > 0) throw untold(idp.name)
    return { outcome: 'absent' }
  }
  const members = otherThan({ idp, key }, found)
  return members.length > 0
    ? { outcome: 'differs', members }
    : { outcome: 'created', idp: uses.tags.tagged(untagged(found, uses)) }
}

/** Members of what is there that are not as they were sent. The secret is not looked at. */
function otherThan({ idp, key }: Attempt, found: Auth0Idp): string[] {
  const { credentials: _, ...sent } = createBody(idp, '', idOfAttempt(key))
  return differing(sent, found)
}

/**
 * A refusal may be about the id: a try before, of which nothing was heard, was done after all. With
 * other values it is for the operator to see (`confirm`).
 */
async function ofEarlierTry(uses: Uses, attempt: Attempt): Promise<Auth0Idp | undefined> {
  const found = await afterWrite(async (signal) => ofAttempt(uses, attempt.key, signal)).catch(
    () => undefined,
  )
  if (found === undefined || otherThan(attempt, found).length === 0) return found
  throw answerLost('A try before this one is there, with other values.')
}

async function ofAttempt(
  { admin }: Uses,
  key: string,
  signal: AbortSignal,
): Promise<Auth0Idp | undefined> {
  const params = { iid: idOfAttempt(key) }
  const answer = await orNone(admin.call('getAuth0Idp', { params }, signal))
  return answer && readAs(storedIdp, answer)
}

const untold = (name: string) =>
  answerLost(
    `The workspace has an identity provider ${name} under another id. Whether it is this one could not be told.`,
  )
