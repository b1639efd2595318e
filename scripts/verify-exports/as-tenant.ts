import { sandboxClients, sandboxSecrets } from '#mocks/sentinels.ts'
import type { Sandbox } from '#mocks/start.ts'
import type { ExportedCall } from '#domain/exports/exported-call.ts'
import { secretHome } from '#domain/exports/exported-job.ts'
import { isObject } from '#domain/wire/json.ts'

/** Sends the calls to the tenant itself, without a program of ours: its answers are not looked at. */
export async function asTenant(
  { management, origins }: Sandbox,
  calls: readonly ExportedCall[],
  secret: string,
): Promise<void> {
  const send = async (method: string, path: string, body: unknown, bearer?: string) => {
    const answer = await management.fetch(
      new Request(`${origins.https}${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
        },
        body: JSON.stringify(body),
      }),
    )
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${text}`)
    const json: unknown = text === '' ? undefined : JSON.parse(text)
    return isObject(json) ? json : {}
  }
  const { access_token: token } = await send('POST', '/oauth/token', {
    grant_type: 'client_credentials',
    client_id: sandboxClients.automation,
    client_secret: sandboxSecrets.automation,
    audience: `${origins.https}/api/v2/`,
  })
  let id = ''
  for (const call of calls) {
    const { body, method, path } = call
    const home = secretHome(call)
    const inner = home && isObject(body) ? body[home] : undefined
    const filled =
      home && isObject(body) && isObject(inner)
        ? { ...body, [home]: { ...inner, client_secret: secret } }
        : body
    const answer = await send(method, `/api/v2${path.replace(':id', id)}`, filled, String(token))
    id ||= String(answer['id'])
  }
}
