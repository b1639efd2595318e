import { test as base, expect, type Page } from '@playwright/test'
import { startHouse, type House } from './house.ts'

interface Worker {
  house: House
}

interface Each {
  /** Fails the test when a page logs an error or throws; texts listed here are expected. */
  expectedErrors: (string | RegExp)[]
  quietConsole: undefined
  /** Chooses what the tenant answers next, as a person does on the sandbox panel. */
  arm: (id: string, times?: number) => Promise<void>
}

export const test = base.extend<Each, Worker>({
  house: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names from a pattern
    async ({}, give, info) => {
      const house = await startHouse(String(info.workerIndex))
      await give(house)
      await house.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ house }, give) => give(house.url),
  expectedErrors: [[], { option: true }],
  quietConsole: [
    async ({ context, expectedErrors }, give) => {
      const seen: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error') seen.push(message.text())
      })
      context.on('weberror', (error) => seen.push(String(error.error())))
      await give(undefined)
      const unexpected = seen.filter(
        (text) =>
          !expectedErrors.some((one) =>
            typeof one === 'string' ? text.includes(one) : one.test(text),
          ),
      )
      expect(unexpected, 'errors on the console').toEqual([])
    },
    { auto: true },
  ],
  arm: async ({ house, request }, give) => {
    await give(async (id, times = 1) => {
      const answer = await request.post(`${house.origins.http}/sandbox/arm`, {
        form: { id, times: String(times) },
        maxRedirects: 0,
      })
      expect(answer.status()).toBe(303)
    })
    await request.post(`${house.origins.http}/sandbox/reset`, { maxRedirects: 0 })
  },
})

export { expect }

/** Opens the dashboard and signs in at the tenant as a person would. */
export async function signIn(page: Page, path = '/connections', account = 'operator@acme.example') {
  await page.goto(path)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: account }).click()
}
