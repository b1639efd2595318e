// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import {
  type EditableField,
  editableIds,
  specOf,
  tabOf,
} from '#domain/destinations/auth0/connection/edit/editable.ts'
import type { Tab } from '#domain/destinations/auth0/connection/edit/sections.ts'
import type { Strategy } from '#domain/destinations/auth0/connection/strategy.ts'
import { fieldId } from '#forms/field-id.ts'
import { formName } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { idOf } from '#testing/open-sandbox.ts'
import { openApp } from '#testing/show-app.tsx'

const forms = {
  settings: 'Settings',
  claims: 'Claims',
  provisioning: 'Sync user profile attributes',
  'login-experience': 'Login Experience',
} as const
type FormTab = keyof typeof forms

async function open(name: string, tab: FormTab) {
  const sandbox = await openApp()
  const view = sandbox.show(`/connections/${idOf(sandbox, name)}/${tab}`)
  await screen.findByRole('form', { name: forms[tab] })
  await expect.poll(() => screen.queryByText(/^Loading/)).toBeNull()
  return view
}

/** By the address that a link to the field, or a refusal of it, leads to. */
const stands = (field: EditableField) => document.getElementById(fieldId(formName(field))) !== null

/** What the strategy changes on this tab. */
const expected = (strategy: Strategy, tab: Tab) =>
  editableIds.filter((field) => tabOf(field) === tab && specOf(field).strategies.includes(strategy))

test('Settings draws every field of its sections, and no other', async () => {
  const { user } = await open('globex-oidc', 'settings')
  // These two are of a client that signs.
  await user.click(screen.getByRole('radio', { name: 'Private Key JWT' }))
  await user.click(await screen.findByText(/^Connection Metadata: /))
  await user.click(await screen.findByText('Adjust single members'))
  expect(editableIds.filter(stands)).toEqual(expected('oidc', 'settings'))
})

test.each(['claims', 'login-experience', 'provisioning'] as const)(
  '%s draws every field of its section, and no other',
  async (tab) => {
    await open('globex-oidc', tab)
    expect(editableIds.filter(stands)).toEqual(expected('oidc', tab))
  },
)

test.each(['settings', 'login-experience'] as const)(
  'of another tenant %s draws what its strategy has',
  async (tab) => {
    await open('partner-tenant', tab)
    expect(editableIds.filter(stands)).toEqual(expected('auth0-oidc', tab))
  },
)
