import { isObject } from '#domain/wire/json.ts'
import { listed } from './lists.ts'
import type { Interaction } from './recording.ts'
import type { Sandbox } from './sandbox.ts'

const codeOf = ({ response: { body } }: Interaction) =>
  isObject(body) ? body['errorCode'] : undefined
const messageOf = ({ response: { body } }: Interaction) => String(isObject(body) && body['message'])

/** A header in place of one that works, where the answer refuses it. */
async function headerFor(sandbox: Sandbox, one: Interaction): Promise<string | undefined> {
  if (codeOf(one) === 'Bearer') return 'Bearer none'
  if (codeOf(one) === 'insufficient_scope')
    return sandbox.lesser(messageOf(one).match(/[a-z]+:[a-z_]+/g) ?? [])
  if (one.response.status !== 401) return undefined
  return messageOf(one).includes('Missing') ? '' : 'Bearer not.a.token'
}

/**
 * Who asked, and when: no request of the recording says so, the answer shows what its tenant was
 * like.
 */
export async function circumstances(
  sandbox: Sandbox,
  one: Interaction,
): Promise<string | undefined> {
  const { panel } = sandbox.management
  panel.reset()
  const [first = one.response.body] = listed(one, 'connections')
  const names = isObject(first) && first['enabled_clients'] !== undefined
  if (names && one.request.method !== 'POST') panel.arm('names-enabled-clients')
  if (codeOf(one) === 'too_many_requests') panel.arm('next-429')
  return headerFor(sandbox, one)
}
