import type { Page } from '@playwright/test'
import { startStack, type Stack } from './support/stack.ts'
import { expect, refused, signIn, test } from './support/test.ts'
import { readBack, sdk } from './support/tools.ts'
import { create, goOn, question, walkTo, walkWizard, type Wanted } from './support/wizard.ts'

const wantedOf = (stack: Stack, name: string): Wanted => ({
  shape: 'back channel, discovery',
  name,
  idp: stack.origins.idp,
  clientId: 'northwind-acme',
  secret: 'MOCK_northwind_secret',
})

const isCreated = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()

const creates = (stack: Stack, name: string) =>
  stack.log.filter(
    (line) => line.includes('"action":"createConnection"') && line.includes(`"name":"${name}"`),
  )

test('a double click, and Enter held down, create once', async ({ page, stack, panel }) => {
  const wanted = wantedOf(stack, 'clicked-twice')
  await signIn(page)
  await walkWizard(page, wanted)
  await panel.arm('slow')
  await create(page).dblclick()
  await page.keyboard.press('Enter')
  await panel.reset()
  await isCreated(page, wanted.name)

  expect(creates(stack, wanted.name)).toHaveLength(1)
})

test.describe('the answer to a create is lost', () => {
  test.use({ expectedErrors: [refused(502, 504)] })

  test('and it was made: found by its name, nothing sent twice', async ({ page, stack }) => {
    await signIn(page)
    await walkWizard(page, wantedOf(stack, 'answer-lost'))
    await create(page).click()
    await isCreated(page, 'answer-lost')

    expect(creates(stack, 'answer-lost')).toHaveLength(1)
    await readBack(stack, 'answer-lost')
  })

  test('and it was not made: looked for, nothing claimed, everything is still there', async ({
    page,
    stack,
  }) => {
    await signIn(page)
    await walkWizard(page, wantedOf(stack, 'answer-lost-absent'))
    const looked = page.waitForResponse(/connections\/confirm$/)
    await create(page).click()
    await looked
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByText('Whether it was created could not be told')).toBeVisible()
    await expect(page.getByText(/So far the tenant has no connection of this name/)).toBeVisible()
    await expect(question(page, 'review')).toBeVisible()

    expect(creates(stack, 'answer-lost-absent')).toHaveLength(1)
    const [found] = await sdk(stack, [['connections.list', { name: 'answer-lost-absent' }]])
    expect(found).toEqual([])
  })
})

test.describe('two tabs', () => {
  test.use({ expectedErrors: [refused(409)] })

  test('the name is taken meanwhile: told at the field, the rest is kept', async ({
    page,
    stack,
  }) => {
    const wanted = wantedOf(stack, 'wanted-twice')
    await signIn(page)
    await walkWizard(page, wanted)
    const other = await page.context().newPage()
    await other.goto('/connections')
    await walkWizard(other, { ...wanted, clientId: 'another' })
    await create(other).click()
    await isCreated(other, wanted.name)

    await create(page).click()
    await expect(question(page, 'issuer')).toBeVisible()
    const field = page.getByLabel('Connection name')
    await expect(field).toBeFocused()
    await expect(field).toHaveAccessibleDescription(/already exists|already/)

    await walkTo(page, { ...wanted, name: 'wanted-once' }, 'review', 'issuer')
    await create(page).click()
    await isCreated(page, 'wanted-once')
    const { connection } = await readBack(stack, 'wanted-once')
    expect(connection.options).toMatchObject({ client_id: wanted.clientId })
  })
})

test.describe('no gateway', () => {
  test.use({ expectedErrors: [/net::ERR_/] })

  test('said at the place, and what was typed is kept', async ({ page }, info) => {
    const stack = await startStack(`${info.workerIndex}-gone`)
    try {
      await signIn(page, `${stack.url}/connections`)
      await walkWizard(page, wantedOf(stack, 'nobody-answers'))
      await stack.stopGateway()
      await create(page).click()
      await expect(page.getByText('It was sent, but no usable answer came')).toBeVisible()
      await page.getByRole('button', { name: 'Stop' }).click()
      await expect(page.getByText('Whether it was created could not be told')).toBeVisible()
      await page.getByRole('button', { name: 'Back' }).click()
      await page.getByRole('link', { name: /^Credentials/ }).click()
      await expect(page.getByLabel('Client ID', { exact: true })).toHaveValue('northwind-acme')
      await goOn(page)
      await expect(question(page, 'scopes')).toBeVisible()
    } finally {
      await stack.close()
    }
  })
})
