import { createHash } from 'node:crypto'
import type { Auth0Idp } from '#domain/destinations/cloudentity/contract/identity-provider.ts'
import { isObject } from '#domain/wire/json.ts'
import { LoginFailed } from '../../federation/login-failed.ts'
import { contextFrom, known, type Arrived } from '../context/mapped.ts'
import { runScript } from '../script/run-script.ts'
import type { CloudState, Members } from '../state.ts'

/** Set by the server: no mapping and no script changes them. */
function ofServer(idp: Auth0Idp, { idToken }: Arrived): Members {
  const claim = idToken['sub']
  const subject = typeof claim === 'string' ? claim : ''
  const sub = createHash('sha256').update(`${idp.id} ${subject}`).digest('hex').slice(0, 40)
  // "The amr object is written if it doesn't exist. If it exists, its values are replaced".
  const amr = idp.static_amr?.length ? idp.static_amr : idToken['amr']
  return { sub, idp_sub: subject, ...(amr !== undefined && { amr }) }
}

/** The Post Authentication script of an identity provider. */
function scriptOf(state: CloudState, idpId: string) {
  const point = state.points.find(
    ({ type, target_fk }) => type === 'post_authn_ctx' && target_fk === idpId,
  )
  return state.scripts.get(point?.script_id ?? '')
}

/** The context with what a script returned: its attributes need no mapping. */
async function scripted(state: CloudState, idp: Auth0Idp, context: Members): Promise<Members> {
  const script = scriptOf(state, idp.id ?? '')
  if (script === undefined) return context
  const { output, error } = await runScript(script.body, { authn_ctx: context })
  if (error !== undefined)
    throw new LoginFailed('server_error', `the Post Authentication script failed: ${error}`)
  const returned = output?.['authn_ctx']
  return isObject(returned) ? { ...context, ...returned } : context
}

/** The context with more in it, as far as the workspace knows the attributes. */
export function withKnown(state: CloudState, context: Members, server: Members): Members {
  const attributes = state.server.authentication_context_settings?.attributes ?? []
  return {
    ...known(
      attributes.map(({ name }) => name),
      context,
    ),
    ...server,
  }
}

/** What becomes of a login: AMR, attributes, mappings, script, in that order. */
export async function makeContext(
  state: CloudState,
  idp: Auth0Idp,
  arrived: Arrived,
): Promise<{ readonly context: Members; readonly server: Members }> {
  const server = ofServer(idp, arrived)
  const mapped = contextFrom(idp.mappings ?? [], arrived)
  // What the product does then is not told: here nobody is let in with half a context.
  if ('problem' in mapped) throw new LoginFailed('server_error', mapped.problem)
  const context = await scripted(state, idp, { ...mapped.context, ...server })
  return { context: withKnown(state, context, server), server }
}
