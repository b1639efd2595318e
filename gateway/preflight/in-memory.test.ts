import { afterAll, beforeAll, expect, test } from 'vitest'
import { bind, type Bound } from '#mocks/http/listen.ts'
import { createClientChecks } from '#mocks/idp/client-checks.ts'
import { createNorthwind } from '#mocks/idp/northwind.ts'
import { idpClients } from '#mocks/sentinels-idp.ts'
import { onlyForm } from './html.ts'

const tenant = 'http://localhost:4400'
const callback = `${tenant}/login/callback`
let bound: Bound
let origin: string
let inMemory: ReturnType<typeof createClientChecks>

beforeAll(async () => {
  bound = await bind({ port: 0, what: 'IdP', setting: 'SANDBOX_IDP_PORT' })
  origin = `http://localhost:${bound.port}`
  bound.serve(await createNorthwind({ origin, tenantOrigins: [tenant] }))
  inMemory = createClientChecks(origin, [tenant])
})
afterAll(() => bound.close())

/** The northwind of component tests is the real one's twin: what can be told of an answer. */
async function seen(response: Response | undefined) {
  const text = (await response?.text()) ?? ''
  const json = response?.headers.get('content-type')?.startsWith('application/json')
  return {
    status: response?.status,
    location: response?.headers.get('location'),
    form: onlyForm(text),
    title: /<title>([^<]*)/.exec(text)?.[1],
    json: json ? JSON.parse(text) : undefined,
  }
}

async function both(path: string, init: RequestInit = {}) {
  const [memory, real] = [0, 1].map(() => new Request(`${origin}${path}`, init))
  const answers = [memory && inMemory(memory), real && fetch(real, { redirect: 'manual' })]
  const [mine, theirs] = await Promise.all(answers.map(async (answer) => seen(await answer)))
  expect(mine).toEqual(theirs)
}

const clients = [...idpClients.map(({ id }) => id), 'nobody']
const ways: readonly Readonly<Record<string, string>>[] = [
  { response_type: 'code' },
  { response_type: 'id_token', response_mode: 'form_post', nonce: 'n' },
]
test.each(clients.flatMap((client_id) => ways.map((way) => ({ client_id, ...way }))))(
  'prompt=none: %o',
  async (asked) => {
    for (const redirect_uri of [callback, 'https://login.other.example/login/callback']) {
      const query = { ...asked, redirect_uri, scope: 'openid', prompt: 'none', state: 's' }
      await both(`/authorize?${new URLSearchParams(query)}`)
    }
  },
)

test.each(clients)('a made-up code: %s', async (client_id) => {
  const own = idpClients.find(({ id }) => id === client_id)?.secret ?? ''
  for (const client_secret of [own, 'MOCK_northwind_new_secret', 'MOCK_wrong']) {
    const sent = { grant_type: 'authorization_code', code: 'made-up', redirect_uri: callback }
    const body = new URLSearchParams({ ...sent, client_id, client_secret })
    await both('/token', { method: 'POST', body })
  }
})
