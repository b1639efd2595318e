import react from '@vitejs/plugin-react'
import { type BuildEnvironmentOptions, defineConfig } from 'vite'
import { precompress } from './scripts/lib/precompress.ts'

/** Files of src, by the beginnings of their paths. */
const below = (...paths: readonly string[]) => new RegExp(`/src/(?:${paths.join('|')})`)

/** What every screen shares, the first one included: not the parts which that one does without. */
const shared = below(
  'ui/(?!tab|dialog|chip|checkbox|secret|code-block|disclosure|status-message|live-region|hint|when|progress|card|text-area|copy-by-hand|use-fleeting)',
  'forms/(?!form-(chips|choice|secret|checkbox|text-area))',
  'api/(?!use-(every|stop)|look-again|test-queries)',
  'kept/(draft-store|guarded|browser-store|use-drafts)',
  'panels/(callback-urls/(?!unread)|issuer-check/use-[ij])',
  'features/connection-wizard/steps/provider/(recipe-input|provider\\.)',
  'domain/(wire/(?!proto|pages)|gateway-api)',
  'domain/destinations/auth0/contract/(?!management|preflight|routes-of)',
  'text/(unseen|visible\\.)',
)

/** What the wizard's rules are made of. */
const rules = below(
  'domain/destinations/auth0/connection/(?!in-words|tenant-signs|review-words|value-words|domain-(?:input|notes)|scope-(?:offers|input)|doubts|client-calls|edit|items|metadata-file|from-connection|field-words|request-for|auth0-oidc|suggest-name)',
  'domain/providers/(?!guide)',
  'domain/oidc/(clean|issuer/(normalize|pasted-url|metadata\\.))',
  // Of the first screen, and of what writes texts.
  'text/well-formed',
)

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
    plugins: [react(), precompress()],
    ...(nonce ? { html: { cspNonce: nonce } } : {}),
    build: {
      outDir: 'dist/web',
      emptyOutDir: true,
      ...browsers,
      manifest: true,
      rolldownOptions: {
        output: {
          // Few requests before the first screen: what screens share is three files beside the
          // libraries. jose comes with the inspector.
          codeSplitting: {
            groups: [
              {
                name: 'vendor',
                test: /node_modules\/(?!jose\/|@tanstack\/(react-virtual|virtual-core))/,
              },
              {
                name: 'rules',
                test: rules,
              },
              {
                name: 'shared',
                minShareCount: 2,
                test: shared,
              },
              // One file, not one for each way to write a text.
              { name: 'text', minShareCount: 2, test: below('text/(?!shell)') },
            ],
          },
        },
      },
      // One request for what the first screen needs; the size script holds it to its budget.
      chunkSizeWarningLimit: 800,
    },
  }
})
