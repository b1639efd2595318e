// How Stryker runs the tests that `npm run mutate` names to it.
import { defineConfig } from 'vitest/config'
import base from '../../vitest.config.ts'

/**
 * Stryker looks at single tests. A test file that a mutant keeps from being loaded has none, which
 * would count as if nobody had noticed.
 * @returns {import('vitest/node').Reporter}
 */
function unloadedFails() {
  let files = () => []
  return {
    onInit: (vitest) => (files = () => vitest.state.getFiles()),
    onTestRunEnd() {
      for (const file of files())
        if (file.result?.state === 'fail' && file.tasks.length === 0)
          file.tasks.push({
            type: 'test',
            name: 'is loaded',
            file,
            mode: 'run',
            result: file.result,
          })
    },
  }
}

export default defineConfig({
  test: {
    ...base.test,
    include: (process.env['MUTATE_TESTS'] ?? '').split(' '),
    // Not isolated, as in the whole suite: Vitest ends its worker after each run, so every mutant
    // gets modules that are loaded anew.
    maxWorkers: 1,
    reporters: [unloadedFails()],
  },
})
