import { readPath } from '#domain/destinations/auth0/connection/edit/path.ts'
import { isStrategy } from '#domain/destinations/auth0/connection/strategy.ts'
import { trialKey, trialNameOf } from '#domain/destinations/auth0/credential/trial.ts'
import { createConnectionBody } from '#domain/destinations/auth0/contract/connection.ts'
import { createConnection } from '../create-connection.ts'
import { type Members, writeOf } from '../edit/intended-write.ts'
import { clientsChanged } from '../enabled-clients.ts'
import { ownFailure } from '../failure.ts'
import { asConnection, readConnection } from '../read-connection.ts'
import type { Parts } from '../routes/route.ts'
import type { Tenant } from '../tenant.ts'
import { demandOptions, type Pair, refuseTrial, secretPath, trialOptions } from './trial.ts'

type Uses = Pick<Parts, 'tenant' | 'views' | 'config'>

/** All options of the original, those that no view knows among them, as a trial has them. */
function optionsFor(original: Members, secret: string): Record<string, unknown> {
  const after = { ...original, options: trialOptions(demandOptions(original)) }
  return { ...writeOf(original, after, { secret, writesOptions: true }).body.options }
}

/** Makes the trial, or gives the one there is these settings and this secret; the tester may use it. Its id. */
export async function startTrial(
  { tenant, views, config }: Uses,
  id: string,
  { original, trial }: Pair,
  secret: string,
  signal: AbortSignal,
): Promise<string> {
  refuseOther(original)
  const name = trialNameOf(id)
  const shared = {
    display_name: `Trial of ${String(original['name'])}`.slice(0, 128),
    options: optionsFor(original, secret),
    // Without the record of an earlier test.
    metadata: { [trialKey]: id },
  }
  const body = createConnectionBody.parse({ name, strategy: original['strategy'], ...shared })
  const trialId = trial
    ? await changeTrial(tenant, trial.id, shared, secret, signal)
    : (await createConnection(tenant, body, signal, views.tagged)).id
  const changes = [{ client_id: config.testerClientId, status: true }]
  const call = { params: { id: trialId }, body: changes }
  const expected = clientsChanged(tenant, trialId, changes)
  await tenant.write('updateConnectionClients', call, expected, signal)
  return trialId
}

async function changeTrial(
  tenant: Tenant,
  id: string,
  body: {
    display_name: string
    options: Record<string, unknown>
    metadata: Record<string, string>
  },
  secret: string,
  signal: AbortSignal,
): Promise<string> {
  const expected = {
    what: 'the trial was changed',
    read: (answer: unknown) => asConnection(answer, 'id', id),
    look: async (late: AbortSignal) => {
      const now = await readConnection(tenant, id, late)
      if (readPath(now, secretPath) === secret) return { done: now }
      return { found: 'So far the tenant shows another secret in the trial.' }
    },
  }
  await tenant.write('updateConnection', { params: { id }, body }, expected, signal)
  return id
}

function refuseOther(original: Members): void {
  refuseTrial(original)
  if (!isStrategy(original['strategy']))
    throw ownFailure(400, 'invalid_request', 'Secrets of such connections are not changed here.')
  if (readPath(original, 'options.token_endpoint_auth_method') === 'private_key_jwt')
    throw ownFailure(400, 'invalid_request', 'This connection signs and sends no Client Secret.')
}
