import { expect, type Locator, type Page } from '@playwright/test'
import { z } from 'zod'
import type { Stack } from './stack.ts'
import type { SdkCall } from './sdk.ts'
import { optionsOf } from './shapes.ts'
import { sdk } from './tools.ts'

const connection = z.looseObject({ id: z.string(), options: z.looseObject({}) })
const enabled = z.array(z.object({ client_id: z.string() }))

interface Given {
  readonly options?: Readonly<Record<string, unknown>>
  /** Client ids of the applications it is enabled for. */
  readonly applications?: readonly string[]
}

const read = (id: string) =>
  [
    ['connections.get', id],
    ['connections.clients.get', id],
  ] as const satisfies readonly SdkCall[]

const asStored = ([found, clients]: readonly unknown[]) => ({
  connection: connection.parse(found),
  clients: enabled.parse(clients).map(({ client_id: id }) => id),
})

/** What the tenant has of the connection, and the client ids it is enabled for. */
export const stored = async (stack: Stack, id: string) => asStored(await sdk(stack, read(id)))

/**
 * A connection of the test's own, made by a script: the back channel to northwind, and options
 * that no screen knows. Answers its id and what the tenant has of it.
 */
export async function given(stack: Stack, name: string, more: Given = {}) {
  const { idp } = stack.origins
  const options = {
    ...optionsOf('back channel, discovery', idp, 'northwind-acme', 'MOCK_northwind_secret'),
    attribute_map: { mapping_mode: 'use_map', attributes: { email: '${context.tokenset.email}' } },
    upstream_params: { screen_name: { alias: 'login_hint' } },
    x_future_option: { nested: ['kept', null] },
    ...more.options,
  }
  const body = { name, strategy: 'oidc', options, display_name: 'Acme Ltd', metadata: { a: 'b' } }
  const [created] = await sdk(stack, [['connections.create', body]])
  const { id } = connection.parse(created)
  const changes = (more.applications ?? []).map((client_id) => ({ client_id, status: true }))
  const enable: readonly SdkCall[] =
    changes.length > 0 ? [['connections.clients.update', id, changes]] : []
  const answers = await sdk(stack, [...enable, ...read(id)])
  return { id, before: asStored(answers.slice(-2)) }
}

/** "Save Changes" of the form on screen. */
export const saveForm = (page: Page) =>
  page.getByRole('main').getByRole('button', { name: 'Save Changes', exact: true }).first().click()

/** The difference that is shown before it is written. */
export const review = (page: Page) => page.getByRole('dialog', { name: 'Save these changes?' })

export const differences = (dialog: Locator) => dialog.getByRole('list', { name: 'Changes' })

export const confirm = (dialog: Locator, words = 'Save Changes') =>
  dialog.getByRole('button', { name: words, exact: true }).click()

export const isSaved = (page: Page, words: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()

/** A word of a list of chips. */
export async function addChip(page: Page, label: string, word: string) {
  await page.getByRole('textbox', { name: label }).fill(word)
  await page.keyboard.press('Enter')
}
