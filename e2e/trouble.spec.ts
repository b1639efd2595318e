import type { Page } from '@playwright/test'
import { startHouse, type House } from './support/house.ts'
import { expect, refused, signIn, test } from './support/test.ts'
import { readBack, sdk } from './support/tools.ts'
import { create, goOn, question, walkTo, walkWizard, type Wanted } from './support/wizard.ts'

const wantedOf = (house: House, name: string): Wanted => ({
  shape: 'back channel, discovery',
  name,
  idp: house.origins.idp,
  clientId: 'northwind-acme',
  secret: 'MOCK_northwind_secret',
})

const isCreated = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()

const creates = (house: House, name: string) =>
  house.log.filter(
    (line) => line.includes('"action":"createConnection"') && line.includes(`"name":"${name}"`),
  )

test('a double click, and Enter held down, create once', async ({ page, house, panel }) => {
  const wanted = wantedOf(house, 'clicked-twice')
  await signIn(page)
  await walkWizard(page, wanted)
  await panel.arm('slow')
  await create(page).dblclick()
  await page.keyboard.press('Enter')
  await panel.reset()
  await isCreated(page, wanted.name)

  expect(creates(house, wanted.name)).toHaveLength(1)
})

test.describe('the answer to a create is lost', () => {
  test.use({ expectedErrors: [refused(502, 504)] })

  test('and it was made: found by its name, nothing sent twice', async ({ page, house }) => {
    await signIn(page)
    await walkWizard(page, wantedOf(house, 'answer-lost'))
    await create(page).click()
    await isCreated(page, 'answer-lost')

    expect(creates(house, 'answer-lost')).toHaveLength(1)
    await readBack(house, 'answer-lost')
  })

  test('and it was not made: said so, everything is still there', async ({ page, house }) => {
    await signIn(page)
    await walkWizard(page, wantedOf(house, 'answer-lost-absent'))
    await create(page).click()
    await expect(page.getByText(/was not created/)).toBeVisible()
    await expect(question(page, 'review')).toBeVisible()

    expect(creates(house, 'answer-lost-absent')).toHaveLength(1)
    const [found] = await sdk(house, [['connections.list', { name: 'answer-lost-absent' }]])
    expect(found).toEqual([])
  })
})

test.describe('two tabs', () => {
  test.use({ expectedErrors: [refused(409)] })

  test('the name is taken meanwhile: told at the field, the rest is kept', async ({
    page,
    house,
  }) => {
    const wanted = wantedOf(house, 'wanted-twice')
    await signIn(page)
    await walkWizard(page, wanted)
    const other = await page.context().newPage()
    await other.goto('/connections')
    await other.getByRole('button', { name: 'Sign in', exact: true }).click()
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
    const { connection } = await readBack(house, 'wanted-once')
    expect(connection.options).toMatchObject({ client_id: wanted.clientId })
  })
})

test.describe('no gateway', () => {
  test.use({ expectedErrors: [/net::ERR_/] })

  test('said at the place, and what was typed is kept', async ({ page }, info) => {
    const house = await startHouse(`${info.workerIndex}-gone`)
    try {
      await signIn(page, `${house.url}/connections`)
      await walkWizard(page, wantedOf(house, 'nobody-answers'))
      await house.stopGateway()
      await create(page).click()
      await expect(page.getByText('It was sent, but no answer came')).toBeVisible()
      await page.getByRole('button', { name: 'Back' }).click()
      await page.getByRole('link', { name: /^Credentials/ }).click()
      await expect(page.getByLabel('Client ID', { exact: true })).toHaveValue('northwind-acme')
      await goOn(page)
      await expect(question(page, 'scopes')).toBeVisible()
    } finally {
      await house.close()
    }
  })
})
