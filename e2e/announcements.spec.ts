import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { listen } from './support/listen.ts'
import { expect, signIn, test } from './support/test.ts'
import { create, goOn, openTab, question } from './support/wizard.ts'

const golden = 'e2e/golden/announcements.txt'

/** Waits until it is said, after what was waited for last, so that no act talks over another. */
function attentive(heard: readonly string[]) {
  let from = 0
  return async (line: RegExp) => {
    const next = () => heard.findIndex((one, at) => at >= from && line.test(one))
    await expect.poll(next, { message: String(line) }).not.toBe(-1)
    from = next() + 1
  }
}
type Said = ReturnType<typeof attentive>

test('the wizard tells a screen reader what happened, in order', async ({ page, stack }) => {
  const { idp } = stack.origins
  const heard = await listen(page)
  const said = attentive(heard)
  await signIn(page)
  await page.getByRole('link', { name: 'New connection' }).click()
  await goOn(page)
  await expect(question(page, 'issuer')).toBeFocused()

  await nameAndIssuer(page, idp, said)
  await goOn(page)
  await expect(question(page, 'credentials')).toBeFocused()

  await page.getByLabel('Client ID', { exact: true }).fill(' announced\u200B ')
  await page.getByLabel('Client ID', { exact: true }).blur()
  await said(/removed/i)
  await goOn(page)
  await said(/Check these fields/)
  await page.getByLabel('Client Secret', { exact: true }).fill('MOCK_announced_secret')
  await goOn(page)
  await expect(question(page, 'scopes')).toBeFocused()

  await page.getByRole('button', { name: 'Add offline_access' }).click()
  await said(/Added offline_access/)
  await page.getByRole('button', { name: 'Remove offline_access' }).click()
  await said(/Removed offline_access/)
  await goOn(page)
  await expect(question(page, 'login-experience')).toBeFocused()
  await goOn(page)
  await expect(question(page, 'applications')).toBeFocused()
  await page.getByRole('checkbox', { name: 'Customer Portal' }).check()
  await goOn(page)
  await expect(question(page, 'review')).toBeFocused()
  await create(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'announced' })).toBeFocused()
  await openTab(page, 'Links')
  await page.getByRole('button', { name: 'Copy direct link for Customer Portal' }).click()
  await said(/Copied/)

  // Told of a creation that takes long, which is for the machine to say.
  const always = heard.filter((line) => line !== 'status: Applications enabled: 0 of 1.')
  const text = `${always.join('\n')}\n`
  if (process.env.UPDATE_GOLDEN) await writeFile(golden, text)
  expect(text).toBe(await readFile(golden, 'utf8'))
})

async function nameAndIssuer(page: Page, idp: string, said: Said) {
  await goOn(page)
  await said(/Check these fields/)
  await page.getByLabel('Connection name').fill('globex-oidc')
  await said(/already/)
  await page.getByLabel('Connection name').fill('announced')
  await expect(page.getByText('Free in this tenant')).toBeVisible()
  for (const [path, words] of [
    ['/html', /Issuer not found/],
    ['/incomplete', /Issuer incomplete/],
    ['/wrong-issuer', /Issuer found, but/],
    ['', /Issuer found\./],
  ] as const) {
    await page.getByLabel('OpenID Connect Discovery URL').fill(idp + path)
    await said(words)
  }
}
