import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['{src,gateway,mocks,scripts}/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test-setup.ts'],
    restoreMocks: true,
    testTimeout: 15_000,
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
    // Loading jsdom, React and the sandbox for every file took longer than the tests. What a file
    // changes beyond its own (globals, storage, timers) it takes back itself.
    isolate: false,
  },
})
