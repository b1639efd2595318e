import type { Page } from '@playwright/test'
import {
  addChip,
  confirm,
  differences,
  given,
  isSaved,
  review,
  saveForm,
  stored,
} from './support/edit.ts'
import { expect, refused, signIn, test } from './support/test.ts'

const open = (page: Page, id: string, tab: string) => signIn(page, `/connections/${id}/${tab}`)

test('Settings: the difference is shown, saved, and only that field differs', async ({
  page,
  stack,
}) => {
  const name = 'edited-scopes'
  const { id, before } = await given(stack, name, { applications: ['acme-portal'] })
  await open(page, id, 'settings')
  await addChip(page, 'Scopes', 'groups')
  await expect(page.getByText('1 change not saved')).toBeVisible()
  await saveForm(page)
  const dialog = review(page)
  await expect(differences(dialog).getByRole('listitem')).toHaveText(
    /^Scopesopenid, profile, email.*openid, profile, email, groups/,
  )
  await expect(dialog.getByText('1 application logs users in through it.')).toBeVisible()
  await confirm(dialog)
  await isSaved(page, 'Saved: Scopes.')
  const after = {
    ...before.connection,
    options: { ...before.connection.options, scope: 'openid profile email groups' },
  }
  expect(await stored(stack, id)).toEqual({ ...before, connection: after })

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await isSaved(page, 'Undone: Scopes.')
  expect(await stored(stack, id)).toEqual(before)
})

test('Login Experience: what users meet, and nothing else', async ({ page, stack }) => {
  const name = 'edited-login'
  const { id, before } = await given(stack, name)
  await open(page, id, 'login-experience')
  await addChip(page, 'Home Realm Discovery', 'edited.example')
  await page.getByLabel('Display connection button').check()
  await page.getByLabel('Display name').fill('Edited Ltd')
  await saveForm(page)
  await expect(differences(review(page)).getByRole('listitem')).toHaveCount(3)
  await confirm(review(page))
  await isSaved(page, /^Saved: /)

  const { connection } = await stored(stack, id)
  expect(connection).toEqual({
    ...before.connection,
    display_name: 'Edited Ltd',
    show_as_button: true,
    options: { ...before.connection.options, domain_aliases: ['edited.example'] },
  })
})

test('Applications: one gets the login, one loses it', async ({ page, stack }) => {
  const name = 'edited-applications'
  const applications = ['acme-billing', 'acme-portal']
  const { id, before } = await given(stack, name, { applications })
  await open(page, id, 'applications')
  await page.getByRole('checkbox', { name: 'Billing' }).uncheck()
  await page.getByRole('checkbox', { name: 'Field App' }).check()
  await saveForm(page)
  const dialog = page.getByRole('dialog', { name: 'Change 2 applications?' })
  await expect(dialog.getByRole('listitem')).toHaveText(['Billing', 'Field App'])
  await confirm(dialog)
  await isSaved(page, 'All 2 changes of applications are made.')

  expect(await stored(stack, id)).toEqual({ ...before, clients: ['acme-field', 'acme-portal'] })
})

test.describe('the tenant fails', () => {
  test.use({ expectedErrors: [refused(502)] })

  test('at a save: said in the dialog, nothing typed is lost, saved again', async ({
    page,
    stack,
    panel,
  }) => {
    const name = 'failed-once'
    const { id, before } = await given(stack, name)
    await open(page, id, 'settings')
    await addChip(page, 'Scopes', 'groups')
    await page.getByLabel('Client Secret', { exact: true }).fill('MOCK_typed_once')
    await saveForm(page)
    const dialog = review(page)
    await expect(dialog.getByText('It is not enabled for any application.')).toBeVisible()
    await panel.arm('next-500')
    await confirm(dialog)
    await expect(dialog.getByRole('alert')).toContainText('Not saved.')
    expect(await stored(stack, id)).toEqual(before)

    await dialog.getByRole('button', { name: 'Keep editing' }).click()
    await expect(page.getByText('2 changes not saved')).toBeVisible()
    await expect(page.getByLabel('Client Secret', { exact: true })).toHaveValue('MOCK_typed_once')
    await saveForm(page)
    await confirm(review(page))
    await isSaved(page, /^Saved: Scopes, Client Secret\./)
    expect((await stored(stack, id)).connection.options).toEqual({
      ...before.connection.options,
      scope: 'openid profile email groups',
      client_secret: 'MOCK_typed_once',
    })
  })

  test('at disabling, and the provider is down: tried again, and enabled again', async ({
    page,
    stack,
    panel,
  }) => {
    const name = 'taken-out'
    const nowhere = {
      discovery_url: `${stack.origins.idp}/http-500/.well-known/openid-configuration`,
    }
    const endpoints = { authorization_endpoint: `${stack.origins.idp}/authorize` }
    const metadata = {
      ...endpoints,
      issuer: stack.origins.idp,
      jwks_uri: `${stack.origins.idp}/jwks`,
    }
    const options = { ...nowhere, ...metadata, oidc_metadata: metadata }
    const { id, before } = await given(stack, name, { options, applications: ['acme-portal'] })
    await open(page, id, 'danger')
    await page.getByRole('button', { name: 'Disable connection' }).click()
    const dialog = page.getByRole('dialog', { name: `Disable ${name}?` })
    await expect(dialog).toContainText('Its users are kept.')
    await expect(dialog.getByText('1 application logs users in through it.')).toBeVisible()
    await panel.arm('next-500')
    await confirm(dialog, 'Disable connection')
    await expect(dialog.getByRole('alert')).toContainText('Not saved.')
    expect(await stored(stack, id)).toEqual(before)

    await confirm(dialog, 'Disable connection')
    await isSaved(page, /^Saved: /)
    const { connection } = await stored(stack, id)
    expect(connection).toEqual({ ...before.connection, authentication: { active: false } })

    await page.getByRole('button', { name: 'Enable connection' }).click()
    await confirm(page.getByRole('dialog'), 'Enable connection')
    await expect(page.getByRole('button', { name: 'Disable connection' })).toBeVisible()
    expect((await stored(stack, id)).connection).toMatchObject({
      authentication: { active: true },
    })
  })
})
