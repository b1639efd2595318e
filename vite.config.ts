import react from '@vitejs/plugin-react'
import { type BuildEnvironmentOptions, defineConfig } from 'vite'
import { slimAuth0 } from './scripts/lib/auth0/slim-auth0.ts'
import { calmForms } from './scripts/lib/calm-forms.ts'
import { chunks } from './scripts/lib/chunks.ts'
import { foldHelpers } from './scripts/lib/fold-helpers.ts'
import { precompress } from './scripts/lib/precompress.ts'
import { screenFiles } from './scripts/lib/screen-files.ts'

const { plugin: sharing, nameOf } = chunks({
  light: [['/wizard-page.tsx', '/provider-step.tsx'], ['/connections-page.tsx']],
  onDemand: [
    '/connections/export-several/',
    '/connections/import/',
    '/connections/page/reasons.tsx',
    '/connections/list/attention/',
    '/connections/list/chosen/',
    '/connections/list/drafts/',
  ],
})

/** What every page is built for. */
export const browsers = {
  target: 'baseline-widely-available',
  // Newer than the above: `light-dark()` stays as it is, so that a part of a page can be shown
  // in the other scheme.
  cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
  // `data:` addresses would need a wider policy.
  assetsInlineLimit: 0,
  // The source is public; shipping it again only weighs.
  sourcemap: false,
  // Every browser of the target knows modulepreload.
  modulePreload: { polyfill: false },
  reportCompressedSize: false,
} as const satisfies BuildEnvironmentOptions

export default defineConfig(({ command }) => {
  // While developing, Vite puts styles into the page: the server that sends the policy says which
  // nonce they carry. What is built has no inline style or script and needs none.
  const nonce = command === 'serve' ? process.env['CSP_NONCE'] : undefined
  return {
    plugins: [
      slimAuth0(),
      calmForms(),
      react(),
      sharing,
      foldHelpers('program'),
      screenFiles(),
      precompress(),
    ],
    ...(nonce ? { html: { cspNonce: nonce } } : {}),
    build: {
      outDir: 'dist/web',
      emptyOutDir: true,
      ...browsers,
      manifest: true,
      rolldownOptions: {
        output: {
          // A module is where its screens are, and not where its importers happen to be.
          codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: nameOf }] },
        },
      },
      // One request for what the first screen needs; the size script holds it to its budget.
      chunkSizeWarningLimit: 800,
    },
  }
})
