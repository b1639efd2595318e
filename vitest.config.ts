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
  },
})
