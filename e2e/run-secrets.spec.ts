import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from '@playwright/test'
import { z } from 'zod'
import { partnerAccounts, partnerClients } from '../mocks/sentinels-idp.ts'
import { connect, toPartner } from './support/connections.ts'
import type { Stack } from './support/stack.ts'
import { expect, signIn, test } from './support/test.ts'
import { endedAs, keptIn } from './support/test-login.ts'
import { sdk } from './support/tools.ts'

const { database } = partnerAccounts
const operator = 'operator@acme.example'

/** Of requests and their answers: what opens something, or binds a login. */
const telling = ['code', 'state', 'nonce', 'code_verifier', 'client_secret']
const issued = z.array(z.string())

/** Every token that the tenant gave the dashboard and the page of test logins. */
const tokensOf = async (page: Page, stack: Stack) =>
  issued.parse(await (await page.request.get(`${stack.origins.http}/sandbox/issued`)).json())

/** Collects what the browser sends and must not keep, with its name. */
function collect(context: BrowserContext): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const add = (values: Iterable<readonly [string, unknown]>) => {
    for (const [name, value] of values)
      if (typeof value === 'string' && value !== '') found.set(value, name)
  }
  context.on('request', (request) => {
    const sent = [
      ...new URL(request.url()).searchParams,
      ...new URLSearchParams(request.postData() ?? ''),
    ]
    add(sent.filter(([name]) => telling.includes(name)))
  })
  return found
}

const stored = z.object({
  identities: z.tuple([z.looseObject({ access_token: z.string() })]),
})

/** The child's access token, which the tenant keeps. */
async function childTokenOf(stack: Stack, user: string): Promise<string> {
  const [held] = await sdk(stack, [['users.get', user]])
  return stored.parse(held).identities[0].access_token
}

/** The report as people send it and as programs read it. */
async function reports(page: Page): Promise<readonly [markdown: string, json: string]> {
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download JSON' }).click()
  const file = await (await download).path()
  return [await page.evaluate(() => navigator.clipboard.readText()), await readFile(file, 'utf8')]
}

test('after a run no token and no secret is in the browser, a log or a report', async ({
  page,
  stack,
}) => {
  const name = 'leaves-nothing'
  const [id] = await connect(stack, [toPartner(stack, name)])
  const sent = collect(page.context())
  await signIn(page, `/connections/${id}/test`)
  // In the same tab, so that the session storage is that of both pages.
  await page.getByRole('button', { name: 'Run test in this tab' }).click()
  await page.getByLabel('Email address').fill(database.email)
  await page.getByLabel('Password').fill(database.password)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByRole('button', { name: operator }).click()
  await endedAs(page, 'Passed')

  await page.getByText('Read the child’s access token', { exact: true }).click()
  await page.getByRole('button', { name: 'Read the access token' }).click()
  await page.getByRole('button', { name: 'Call the child’s /userinfo' }).click()
  await expect(page.getByText(/^The child tenant took the token: /)).toBeVisible()

  // Of the operator and of the tested user.
  const names = [...sent.values()]
  for (const name of telling.slice(0, 4))
    expect(names.filter((one) => one === name).length, name).toBeGreaterThan(1)
  const tokens = await tokensOf(page, stack)
  // An ID token and an access token each, and the operator's refresh token.
  expect(tokens.length).toBeGreaterThan(4)
  const secrets = new Map([
    ...sent,
    ...tokens.map((token) => [token, 'token'] as const),
    [database.password, 'password at the child'],
    [partnerClients[0].secret, 'secret of the connection'],
    [await childTokenOf(stack, `auth0-oidc|${name}|auth0|${database.user_id}`), 'child’s token'],
  ])
  const [markdown, json] = await reports(page)
  expect(markdown).toContain(name)
  expect(JSON.parse(json)).toMatchObject({ outcome: 'passed', redacted: true })
  const { all, runs } = await keptIn(page)
  expect(runs).toMatchObject([{ outcome: 'passed' }])

  const places = {
    storage: all,
    page: await page.content(),
    address: page.url(),
    logs: stack.log.join('\n'),
    markdown,
    json,
  }
  const left = Object.entries(places).flatMap(([place, text]) =>
    [...secrets].filter(([value]) => text.includes(value)).map(([, what]) => `${what} in ${place}`),
  )
  expect(left).toEqual([])
  // Nor one that nobody thought of, or who it was in what is sent to others.
  for (const text of Object.values(places)) expect(text).not.toMatch(/eyJ[\w-]{10}/)
  expect(markdown + json).not.toContain(database.email)
})
