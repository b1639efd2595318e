import type { z } from 'zod/mini'
import { unknownIn, withChanges } from '#domain/destinations/cloudentity/changes.ts'
import type { Auth0Idp } from '#domain/destinations/cloudentity/contract/identity-provider.ts'
import type { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import type { IdpChanges, IdpView } from '#domain/destinations/cloudentity/contract/views.ts'
import { type Generation, noCachingWords } from '#domain/destinations/cloudentity/generation.ts'
import { isObject } from '#domain/wire/json.ts'
import { isSecure } from '#domain/wire/origin-rules.ts'
import { Failure, ownFailure } from '../failure.ts'
import type { Expected } from '../outcome.ts'
import { readAs } from './admin.ts'
import { differing } from './compare.ts'
import { asGuessed } from './guessed-generation.ts'
import { storedIdp } from './stored.ts'
import { generationFor, hiddenIn, untagged, type Uses } from './uses.ts'

type Edit = z.output<(typeof cloudentityRoutes)['updateIdp']['body']>
type Shown = IdpView & { readonly unexpected?: string[] }

/**
 * Reads the whole, changes the named members, writes the whole and compares. The secret is not
 * among them unless it is replaced: what a reading has may be a mask, and a mask would be stored.
 */
export async function updateIdp(
  uses: Uses,
  iid: string,
  { tag, changes, clientSecret }: Edit,
  signal: AbortSignal,
): Promise<Shown> {
  const { admin, tags } = uses
  const params = { iid }
  const answer = await admin.call('getAuth0Idp', { params }, signal)
  const before = readAs(storedIdp, answer)
  const view = untagged(before, uses)
  const changed = tags.changedSince(tag, view)
  if (changed !== undefined)
    throw ownFailure(412, 'stale', 'The identity provider changed since you read it.', {
      changed: changed.map((one) => ({ ...one })),
    })
  const generation = generationFor(before, uses)
  refuseWrong(changes, generation, uses)
  if (clientSecret === undefined) demandSecret(changes, view)
  const { credentials: _, ...intended } = withChanges(before, changes)
  if (clientSecret === undefined && differing(intended, before).length === 0)
    return tags.tagged(view)
  const body = {
    ...intended,
    ...(clientSecret !== undefined && { credentials: { client_secret: clientSecret } }),
  }
  const hidden = hiddenIn(before, view, uses)
  const sent = { params, body, tag: answer.tag, hidden }
  const found = await admin
    .write('updateAuth0Idp', sent, edited(uses, iid, { before, intended }), signal)
    .catch((error: unknown) => {
      throw error instanceof Failure ? asGuessed(error, body, generation) : error
    })
  const unexpected = [
    ...differing(intended, found),
    ...(clientSecret === undefined && secretIn(before) !== secretIn(found) ? ['credentials'] : []),
  ]
  return {
    ...tags.tagged(untagged(found, uses)),
    ...(unexpected.length > 0 && { unexpected }),
  }
}

const secretIn = ({ credentials }: Readonly<Record<string, unknown>>) =>
  isObject(credentials) ? (credentials['client_secret'] ?? '') : ''

/** Only what a look shows as it was meant, and not as it was before, is done. */
const edited = (
  { admin }: Uses,
  iid: string,
  { before, intended }: { readonly before: Auth0Idp; readonly intended: Auth0Idp },
): Expected<Auth0Idp> => ({
  what: 'the identity provider was changed',
  read: (answer) => {
    const { data } = storedIdp.safeParse(answer)
    return data?.id === iid ? data : undefined
  },
  look: async (signal) => {
    const now = readAs(storedIdp, await admin.call('getAuth0Idp', { params: { iid } }, signal))
    const tells = differing(intended, before).length > 0
    if (differing(intended, now).length === 0)
      return tells ? { done: now } : { found: 'A Client Secret alone leaves no sign there.' }
    const { credentials: _, ...shown } = before
    return {
      found:
        differing(shown, now).length === 0
          ? 'So far the workspace shows it as it was before.'
          : 'The workspace shows it neither as it was before nor as it was meant.',
    }
  },
})

/** 400 for what the workspace's generation does not know, or what leads users elsewhere. */
export function refuseWrong(
  changes: IdpChanges,
  generation: Generation,
  { originRules }: Pick<Uses, 'originRules'>,
): void {
  const refuse = (property: string, problem: string) => {
    throw ownFailure(400, 'invalid_request', problem, { property })
  }
  const unknown = unknownIn(changes, generation)
  if (unknown === 'caching') refuse('caching', noCachingWords)
  if (unknown === 'mappings')
    refuse('mappings', 'A workspace of this generation has no static mappings and no modes.')
  const { logo_uri: logo } = changes
  if (logo && !(URL.canParse(logo) && isSecure(new URL(logo), originRules)))
    refuse('logo_uri', 'The logo is no https URL.')
}

/** The stored secret would go to a place, or with an identity, it was not given for. */
function demandSecret(changes: IdpChanges, { settings }: Pick<IdpView, 'settings'>): void {
  const moved = (['domain', 'client_id'] as const).filter(
    (name) => changes[name] !== undefined && changes[name] !== settings[name],
  )
  if (moved.length === 0) return
  const message = `Changes where or as whom the Client Secret is sent (${moved.join(', ')}). Give the secret again.`
  throw ownFailure(400, 'secret_required', message, { property: 'clientSecret' })
}
