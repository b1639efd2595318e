import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { sandboxClients } from '../../mocks/sentinels.ts'
import type { Stack } from './stack.ts'
import { optionsOf, type Shape } from './shapes.ts'
import { sdk } from './tools.ts'

/** A connection to northwind that the connection tester may use, and nobody else. */
export async function testable(
  stack: Stack,
  name: string,
  shape: Shape = 'back channel, discovery',
): Promise<string> {
  const connection = {
    name,
    strategy: 'oidc',
    options: optionsOf(shape, stack.origins.idp, 'northwind-acme', 'MOCK_northwind_secret'),
    enabled_clients: [sandboxClients.tester],
  }
  const [created] = await sdk(stack, [['connections.create', connection]])
  return z.object({ id: z.string() }).parse(created).id
}

/** Starts a test in a window of its own, from the tab "Test". */
export async function runInWindow(page: Page): Promise<Page> {
  const opened = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'Run test', exact: true }).click()
  return opened
}

/** The run on screen ended so. */
export async function endedAs(page: Page, outcome: 'Passed' | 'Failed' | 'Stopped') {
  await expect(page.getByRole('region', { name: 'Test run', exact: true })).toContainText(outcome)
}

const kept = z.array(z.tuple([z.string(), z.string()]))

/** What the browser keeps for this site: everything as text, and the test runs by themselves. */
export async function keptIn(page: Page) {
  const { local, session } = await page.evaluate(() => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
  }))
  const entries = kept.parse(local)
  const runs = entries
    .filter(([key]) => key.startsWith('greencheck:run:'))
    .map(([, text]): unknown => JSON.parse(text))
  return { runs, keys: entries.map(([key]) => key), all: JSON.stringify([local, session]) }
}
