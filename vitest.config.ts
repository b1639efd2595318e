import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { ByEnvironment } from './src/testing/by-environment.ts'
import { maxWait } from './src/testing/max-wait.ts'

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['{src,gateway,mocks,scripts}/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: maxWait } },
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
    // Loading jsdom, React and the sandbox for every file took longer than the tests. What a file
    // changes beyond its own (globals, storage, timers) it takes back itself.
    isolate: false,
    // Every look at a document leaves thousands of small objects behind. With room for them they are
    // gone before anybody has to copy them.
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: ByEnvironment },
  },
})
