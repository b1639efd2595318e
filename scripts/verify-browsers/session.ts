import { setTimeout as after } from 'node:timers/promises'

/** One browser, by the commands of WebDriver; each engine speaks them in a way of its own. */
export interface Session {
  readonly navigate: (url: string) => Promise<unknown>
  /** Runs the body of a function in the page, with `arguments`. */
  readonly run: (body: string, ...args: readonly unknown[]) => Promise<unknown>
  readonly click: (element: string) => Promise<unknown>
  readonly type: (element: string, text: string) => Promise<unknown>
  readonly window: () => Promise<string>
  readonly windows: () => Promise<readonly string[]>
  readonly switchTo: (window: string) => Promise<unknown>
  readonly closeWindow: () => Promise<unknown>
  readonly end: () => Promise<void>
}

export interface Engine {
  readonly name: string
  readonly start: (how: Start) => Promise<Session>
}
export interface Start {
  readonly display: string
  /** A folder of its own. */
  readonly folder: string
  readonly dark: boolean
  /** What it writes: its console among it. */
  readonly heard: (line: string) => void
}

/** WebDriver §12: under this key an answer names an element. */
export const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

export const elementOf = (value: unknown): string | undefined => {
  const found =
    typeof value === 'object' && value !== null ? Reflect.get(value, elementKey) : undefined
  return typeof found === 'string' ? found : undefined
}

/** Milliseconds a page may take, and between two looks. */
const patience = 15_000
const every = 100

/** Looks until there is something. */
export async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + patience
  for (;;) {
    const found = await look().catch((error: unknown) => {
      if (Date.now() > end) throw error
      return undefined
    })
    if (found !== undefined) return found
    if (Date.now() > end) throw new Error(`not seen: ${what}`)
    await after(every)
  }
}
