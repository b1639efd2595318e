import { readFile } from 'node:fs/promises'
import { request as ask } from 'node:https'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { looksRight } from './support/looks-right.ts'
import { expect, signIn, test } from './support/test.ts'
import { endedAs, keptIn, runInWindow, testable } from './support/test-login.ts'
import type { Stack } from './support/stack.ts'
import { openTab } from './support/wizard.ts'

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User'
const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'
const employee = 'employee@northwind.example'

/** Their directory: plain https, trusting the written authority, and nothing of ours. */
async function directory(stack: Stack, path: string, token: string) {
  const ca = await readFile(stack.caPath, 'utf8')
  return (method: string, resource: string, body: object) =>
    new Promise<{ status: number | undefined; json: unknown }>((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/scim+json',
      }
      const url = `${stack.origins.https}${path}${resource}`
      const sent = ask(url, { ca, method, headers }, (answer) => {
        let text = ''
        answer.on('data', (chunk) => (text += String(chunk)))
        answer.on('end', () => resolve({ status: answer.statusCode, json: JSON.parse(text) }))
      })
      sent.on('error', reject)
      sent.end(JSON.stringify(body))
    })
}

/** Everything that is answered to the page from now on. */
function overhear(page: Page) {
  const bodies: Promise<string>[] = []
  page.on('response', (answer) => bodies.push(answer.text().catch(() => '')))
  return async () => (await Promise.all(bodies)).join('\n')
}

test('SCIM on, a token seen once, a user created and deactivated: the login is refused', async ({
  page,
  stack,
}) => {
  const id = await testable(stack, 'provisioned')
  await signIn(page, `/connections/${id}/provisioning`)
  await page.getByRole('checkbox', { name: 'Sync users and groups using SCIM' }).click()
  await page.getByRole('button', { name: 'Switch on' }).click()
  await page.getByRole('button', { name: 'Generate New Token' }).click()
  const answers = overhear(page)
  await page.getByRole('button', { name: 'Generate Token', exact: true }).click()
  const once = page.getByRole('region', { name: 'Copy this token now' })
  const shown = (await once.getByRole('region', { name: 'Token', exact: true }).textContent()) ?? ''
  const [, secret = ''] = /^tok_\w{16}\.([0-9a-f]{64})$/.exec(shown) ?? []
  expect(secret).not.toBe('')
  await looksRight(page, 'provisioning')
  const there = await answers()
  expect(there.split(secret)).toHaveLength(2)

  await once.getByRole('button', { name: 'I have it, close' }).click()
  const later = overhear(page)
  await page.reload()
  await expect(page.getByRole('row', { name: /^tok_/ })).toBeVisible()
  for (const place of [await page.content(), await later(), (await keptIn(page)).all])
    expect(place).not.toContain(secret)
  expect(stack.log.join('\n')).toContain('"action":"createScimToken"')
  expect(stack.log.join('\n')).not.toContain(secret)

  const send = await directory(stack, `/scim/v2/connections/${id}`, shown)
  const user = { userName: employee, externalId: 'nw-1001', displayName: 'Emil', active: true }
  const created = await send('POST', '/Users', { schemas: [userSchema], ...user })
  expect(created.status).toBe(201)
  const at = `/Users/${encodeURIComponent(z.object({ id: z.string() }).parse(created.json).id)}`
  await openTab(page, 'Test')
  const window = await runInWindow(page)
  await window.getByRole('button', { name: employee }).click()
  await endedAs(page, 'Passed')

  const Operations = [{ op: 'replace', value: { active: false } }]
  expect(await send('PATCH', at, { schemas: [patchSchema], Operations })).toMatchObject({
    status: 200,
    json: { active: false },
  })
  // northwind still knows the person: nothing is asked, and Auth0 itself refuses.
  await runInWindow(page)
  await endedAs(page, 'Failed')
  const run = page.getByRole('region', { name: 'Test run', exact: true })
  await expect(run).toContainText('user is blocked')
})
