import { test as base, expect, type Page } from '@playwright/test'
import { startHouse, type House, type HouseOptions } from './house.ts'

interface Worker {
  houseOptions: HouseOptions
  house: House
}

interface Panel {
  /** Chooses what the tenant answers next, as a person does on the sandbox panel. */
  arm(id: string): Promise<void>
  reset(): Promise<void>
}

interface Each {
  /** Fails the test when a page logs an error or throws; texts listed here are expected. */
  expectedErrors: readonly RegExp[]
  quietConsole: undefined
  panel: Panel
}

export const test = base.extend<Each, Worker>({
  houseOptions: [{}, { option: true, scope: 'worker' }],
  house: [
    async ({ houseOptions }, give, info) => {
      const house = await startHouse(String(info.workerIndex), houseOptions)
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
        if (message.type() === 'error') seen.push(`${message.text()} ${message.location().url}`)
      })
      context.on('weberror', (error) => seen.push(String(error.error())))
      await give(undefined)
      const unexpected = seen.filter((text) => !expectedErrors.some((one) => one.test(text)))
      expect(unexpected, 'errors on the console').toEqual([])
    },
    { auto: true },
  ],
  panel: async ({ house, request }, give) => {
    const press = async (path: string, form: Record<string, string>) => {
      const url = `${house.origins.http}/sandbox/${path}`
      const answer = await request.post(url, { form, maxRedirects: 0 })
      expect(answer.status()).toBe(303)
    }
    const reset = () => press('reset', {})
    await give({ arm: (id) => press('arm', { id }), reset })
    await reset()
  },
})

export { expect }

/** Chromium itself writes every answer of such a status to the console. */
export const refused = (...statuses: number[]) =>
  new RegExp(`the server responded with a status of (${statuses.join('|')})`)

/** Opens the dashboard and signs in at the tenant as a person would. */
export async function signIn(page: Page, path = '/connections', account = 'operator@acme.example') {
  await page.goto(path)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: account }).click()
}
