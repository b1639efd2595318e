import { readPath } from '#domain/destinations/auth0/connection/edit/path.ts'
import { noteIn, withNote } from '#domain/destinations/auth0/credential/notes.ts'
import type { Operation } from '#domain/destinations/auth0/contract/edit.ts'
import { connectionMetadata } from '#domain/destinations/auth0/contract/option-values.ts'
import { testStateOf } from '#domain/destinations/auth0/test-run/state.ts'
import { deleted } from '../deleted.ts'
import { unreadable } from '../edit/refusals.ts'
import { updateConnection } from '../edit/update-connection.ts'
import { ownFailure } from '../failure.ts'
import type { Context, Parts } from '../routes/route.ts'
import { isCopy, isSwitched, type Pair, secretPath } from './trial.ts'

type Uses = Pick<Parts, 'tenant' | 'views' | 'config'>

/** Gives the connection the trial's secret: only one that a login has passed with, on these very settings. */
export async function switchSecret(
  uses: Uses,
  id: string,
  pair: Pair,
  tag: string,
  context: Context,
) {
  const { trial } = pair
  if (trial === undefined) throw ownFailure(409, 'no_trial', 'There is no trial with a new secret.')
  const { config: _, ...reads } = uses
  const secret = readPath(trial, secretPath)
  if (typeof secret !== 'string' || secret === '') throw unreadable()
  if (isSwitched(pair))
    throw ownFailure(412, 'stale', 'The connection has this very secret already.')
  if (!isCopy(pair, reads.views))
    throw ownFailure(412, 'stale', 'The connection changed since its copy was made. Try it anew.')
  const { fingerprint, metadata } = reads.views.tagged(trial)
  if (testStateOf({ fingerprint, metadata }).kind !== 'passed')
    throw ownFailure(409, 'not_tested', 'No login has passed with the new secret.')
  const edit = { tag, operations: withoutExpiry(pair), clientSecret: secret }
  const { unexpected, ...connection } = await updateConnection(uses, id, edit, context)
  return { connection, ...(unexpected && { unexpected }), leftover: !(await ended(uses, trial.id)) }
}

/** The day that was noted is that of the secret before. */
function withoutExpiry({ original }: Pair): Operation[] {
  const { data } = connectionMetadata.safeParse(original['metadata'])
  if (noteIn(data, 'expires') === '') return []
  return [{ field: 'metadata', set: withNote(data, 'expires', '') }]
}

/** Switched is switched: what is left behind is named and offered for deletion. */
const ended = ({ tenant }: Uses, id: string): Promise<boolean> =>
  tenant
    .write(
      'deleteConnection',
      { params: { id } },
      deleted(tenant, id),
      new AbortController().signal,
    )
    .then(
      () => true,
      () => false,
    )
