import { test as base, expect, type Page } from '@playwright/test'
import { startStack, type Stack, type StackOptions } from './stack.ts'

interface Worker {
  stackOptions: StackOptions
  stack: Stack
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
  stackOptions: [{}, { option: true, scope: 'worker' }],
  stack: [
    async ({ stackOptions }, give, info) => {
      const stack = await startStack(String(info.workerIndex), stackOptions)
      await give(stack)
      await stack.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ stack }, give) => give(stack.url),
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
  panel: async ({ stack, request }, give) => {
    const press = async (path: string, form: Record<string, string>) => {
      const url = `${stack.origins.http}/sandbox/${path}`
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

/** Opens the bar's menu and leaves. */
export async function signOut(page: Page) {
  await page.getByLabel(/menu$/).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
}

/** Opens the dashboard and signs in at the tenant as a person would. */
export async function signIn(page: Page, path = '/connections', account = 'operator@acme.example') {
  await page.goto(path)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: account }).click()
}
