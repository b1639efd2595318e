import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest'
import { installDialog } from './dialog.ts'
import { getElementError } from './element-error.ts'
import { installLabels } from './labels.ts'
import { maxWait } from './max-wait.ts'

// Here and in no single file: modules are loaded once for all of them, so that what one file sets
// would hold for whichever come after it.
if ('document' in globalThis) {
  await import('@testing-library/jest-dom/vitest')
  const { configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: maxWait, getElementError })
  // jsdom lays out and scrolls nothing, and has dialogs that do not open.
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  window.scrollTo = () => {}
  Element.prototype.scrollIntoView = () => {}
  installDialog()
  installLabels()
}

// Anything on console.error (React's act warnings among it) fails the test that caused it.
beforeEach(() => {
  if ('document' in globalThis) forget()
  vi.spyOn(console, 'error').mockImplementation((...args: unknown[]) => {
    errors.push(args.map(String).join(' '))
  })
})

const errors: string[] = []

// Files share a window: what one test keeps, at its end or a little later, the next must not find.
function forget() {
  localStorage.clear()
  sessionStorage.clear()
}

afterEach(async () => {
  if ('document' in globalThis) {
    const { cleanup } = await import('@testing-library/react')
    cleanup()
    forget()
  }
  const seen = errors.splice(0)
  expect(seen, `console.error was called: ${seen.join('\n')}`).toEqual([])
})

// A chunk that is fetched ahead may arrive after its test: the window must still be there.
afterAll(() => vi.dynamicImportSettled())
