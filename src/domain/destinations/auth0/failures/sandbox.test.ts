import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { startTestHouse, type Stack } from '#mocks/federation/stack.helper.ts'
import { idpAccounts, idpClients } from '#mocks/sentinels-idp.ts'
import type { Channel } from '#domain/oidc/values.ts'
import { explainFailure } from './explain.ts'
import { sandboxEnds } from './sandbox-ends.helper.ts'

const employee = 'employee@northwind.example'
let stack: Stack

beforeAll(async () => {
  stack = await startTestHouse()
})
afterAll(() => stack.close())

const logLines = z.array(
  z.object({
    type: z.string(),
    description: z.string(),
    details: z.object({ error: z.object({ oauthError: z.string() }) }),
  }),
)

/** The newest line of the tenant's log. */
async function lastLine() {
  const [line] = logLines.parse(await stack.manage('GET', '/logs?per_page=1'))
  return {
    code: line?.details.error.oauthError ?? '',
    description: line?.description,
    logType: line?.type,
  }
}

const received = ({ searchParams }: URL) => ({
  code: searchParams.get('error') ?? '',
  description: searchParams.get('error_description') ?? undefined,
})

/** The text of a page, as somebody copies it. */
const pasted = (html: string) =>
  html
    .replace(/<(style|script|title)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&#x27;', "'")

/** What may be taken for the code of a page: nothing, or any word of that form. */
const codesOfPage = (text: string) => ['', ...(text.match(/[a-z]+(?:_[a-z]+)+/g) ?? [])]

let count = 0

/** How a login ends: by what the application receives and the log says, or by the page it stays on. */
async function endOf(client: string, secret: string, channel: Channel, account = employee) {
  const connection = `ends-${++count}`
  await stack.connect(connection, { type: channel, client_id: client, client_secret: secret })
  const link = stack.authorizeUrl('acme-billing', { connection })
  const by = stack.browser()
  const first = await by.follow(link)
  const page = await first.response.text()
  const { url, html } = page.includes(account)
    ? await stack.signIn(account, link, by)
    : { url: new URL(first.url), html: page }
  return { channel, url, html }
}

async function explained(...way: Parameters<typeof endOf>) {
  const { channel, url, html } = await endOf(...way)
  if (url.origin === stack.origins.idp)
    return codesOfPage(pasted(html)).map((code) =>
      explainFailure({ code, description: pasted(html), channel }),
    )
  return [
    explainFailure({ ...received(url), channel }),
    explainFailure({ ...(await lastLine()), channel }),
  ]
}

const secretOf = (id: string) => idpClients.find((client) => client.id === id)?.secret ?? ''

test.each(sandboxEnds)('$who through the $channel ends in $id', async (end) => {
  const { channel, client, secret, account, id, field } = end
  const all = await explained(client, secret ?? secretOf(client), channel, account)
  expect(all.length).toBeGreaterThan(0)
  for (const explanation of all) {
    expect(explanation).toMatchObject({ id })
    expect(explanation.field).toBe(field)
  }
})

test('every account that fails has its end, in both channels', () => {
  const misbehaving = idpAccounts.filter(({ does }) => does !== undefined)
  for (const channel of ['front_channel', 'back_channel'])
    expect(
      sandboxEnds.filter((end) => end.account && end.channel === channel).map((end) => end.account),
    ).toEqual(misbehaving.map(({ email }) => email))
})

test('different causes have different explanations', () => {
  const ids = new Map(sandboxEnds.map(({ cause, id }) => [cause, id]))
  expect(new Set(ids.values()).size).toBe(ids.size)
})

const asOf = async (connection: string) => {
  const { url } = await stack.browser().follow(stack.authorizeUrl('acme-billing', { connection }))
  return explainFailure(received(new URL(url)))
}

test('what the tenant itself refuses', async () => {
  expect(await asOf('nobody-knows-it')).toMatchObject({
    id: 'connection-not-found',
    field: 'applications',
  })
  await stack.connect('switched-off', {}, { authentication: { active: false } })
  expect(await asOf('switched-off')).toMatchObject({ id: 'connection-disabled', field: 'enabled' })
})

test('a connection that follows a session_expiry the ID token lacks', async () => {
  await stack.connect('follows', { id_token_session_expiry_supported: true })
  const link = stack.authorizeUrl('acme-billing', { connection: 'follows' })
  const { url } = await stack.signIn(employee, link)
  const told = [received(url), await lastLine()].map(explainFailure)
  for (const one of told)
    expect(one).toMatchObject({
      id: 'session-expiry-missing',
      field: 'sessionExpiry',
      step: 'claims',
    })
})
