import { readPath } from '#domain/destinations/auth0/connection/edit/path.ts'
import { isTrial, originalOf, trialNameOf } from '#domain/destinations/auth0/credential/trial.ts'
import { isObject } from '#domain/wire/json.ts'
import type { Members } from '../edit/intended-write.ts'
import { unreadable } from '../edit/refusals.ts'
import type { Views } from '../edit/views.ts'
import { Failure, ownFailure } from '../failure.ts'
import { findByName } from '../find-by-name.ts'
import { readConnection } from '../read-connection.ts'
import type { Reads } from '../reads.ts'

export const secretPath = 'options.client_secret'

export interface Pair {
  readonly original: Members
  /** Undefined: there is none. */
  readonly trial: (Members & { readonly id: string }) | undefined
}

/** A connection and its trial, as the tenant has them. */
export async function readPair(tenant: Reads, id: string, signal: AbortSignal): Promise<Pair> {
  const original = await readConnection(tenant, id, signal)
  const found = await findByName(tenant, trialNameOf(id), signal)
  if (found === undefined) return { original, trial: undefined }
  const trialId = found['id']
  // Its name is reserved by nobody: without the mark, which only the gateway writes, it is not ours.
  if (typeof trialId !== 'string' || originalOf(found['metadata']) !== id)
    throw ownFailure(
      409,
      'invalid_request',
      `The tenant has a connection named ${trialNameOf(id)} that is no trial of this one.`,
    )
  return { original, trial: { ...found, id: trialId } }
}

/** Throws 400 for a trial: nobody uses one but the connection tester, and it changes with its connection alone. */
export function refuseTrial(connection: Members): void {
  if (isTrial(connection))
    throw ownFailure(
      400,
      'invalid_request',
      'This is a copy that a new secret is tried on: only the connection tester uses it, and it changes with its connection alone.',
    )
}

/** Throws the same where an application but the tester would be enabled for a trial. */
export async function refuseUsersOfTrial(
  tenant: Reads,
  id: string,
  enabled: readonly string[],
  tester: string,
  signal: AbortSignal,
): Promise<void> {
  if (enabled.every((client) => client === tester)) return
  // One that is gone is for the tenant to refuse.
  const found = await readConnection(tenant, id, signal).catch((error: unknown) => {
    if (error instanceof Failure && error.details.status === 404) return undefined
    throw error
  })
  if (found) refuseTrial(found)
}

const secretOf = (one: Members | undefined) => one && readPath(one, secretPath)

/** The connection has the trial's secret: switched, and the trial left behind; or it was the present one. */
export function isSwitched({ original, trial }: Pair): boolean {
  const secret = secretOf(trial)
  return typeof secret === 'string' && secret !== '' && secret === secretOf(original)
}

/** A connection with no options of its own cannot be copied. */
export function demandOptions(original: Members): Members {
  const { options } = original
  if (!isObject(options)) throw unreadable()
  return options
}

/**
 * The settings of a trial. A trial has no users yet: where a login creates none, nobody could pass. Domains
 * would send people to it.
 */
export function trialOptions(original: Members): Members {
  const { domain_aliases: _, tenant_domain: __, ...options } = original
  return options['set_user_root_attributes'] === 'never_on_login'
    ? { ...options, set_user_root_attributes: 'on_each_login' }
    : options
}

/**
 * The trial is the connection as it is now, with another secret: its fingerprint is that of the
 * connection with the trial's id and secret, which covers all that a login depends on.
 */
export function isCopy({ original, trial }: Pair, views: Pick<Views, 'fingerprint'>): boolean {
  if (trial === undefined || !isObject(original['options'])) return false
  const secret = secretOf(trial)
  const expected = {
    ...original,
    id: trial.id,
    options: { ...trialOptions(original['options']), client_secret: secret },
  }
  return views.fingerprint(expected) === views.fingerprint(trial)
}

export const shownPair = (pair: Pair, views: Views) => ({
  ...(pair.trial && { trial: views.tagged(pair.trial) }),
  fits: isCopy(pair, views),
  switched: isSwitched(pair),
})
