import { defineConfig } from 'vite'
import { precompress } from './scripts/lib/precompress.ts'
import { browsers } from './vite.config.ts'

/**
 * The page of a test login, built by itself: it shares no file with the dashboard, whose first
 * screen it leaves as it is, and holds nothing of the sign-in library.
 */
export default defineConfig({
  publicDir: false,
  plugins: [precompress()],
  build: {
    ...browsers,
    outDir: 'dist/web',
    // Beside the dashboard, which was built before.
    emptyOutDir: false,
    manifest: '.vite/callback.json',
    rolldownOptions: { input: 'callback.html' },
  },
})
