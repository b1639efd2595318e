import react from '@vitejs/plugin-react'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { type Plugin, defineConfig } from 'vite'

/** What every screen shares, the first one included: not the parts which that one does without. */
const shared =
  /src\/(ui\/(?!table|dialog|chip|checkbox|secret|code-block|disclosure|status-message|live-region|hint)|forms\/(?!form-(chips|secret|checkbox|text-area))|api|domain\/contract\/(?!management)).*\.tsx?$/

/** Below this many bytes a compressed copy saves nothing on the wire. */
const worthCompressing = 1024

/**
 * Writes `.br` and `.gz` beside every text file, so that the gateway compresses nothing while it
 * serves. Not index.html: the gateway writes its configuration into it.
 */
const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  async writeBundle({ dir }) {
    if (!dir) return
    const entries = await readdir(dir, { recursive: true, withFileTypes: true })
    const files = entries.filter(({ name }) => /\.(js|css|svg|txt)$/.test(name))
    await Promise.all(files.map(({ parentPath, name }) => compress(join(parentPath, name))))
  },
})

async function compress(path: string): Promise<void> {
  const bytes = await readFile(path)
  if (bytes.length < worthCompressing) return
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes),
    promisify(gzip)(bytes, { level: 9 }),
  ])
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)])
}

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
      target: 'baseline-widely-available',
      // Newer than the above: `light-dark()` stays as it is, so that a part of a page can be shown
      // in the other scheme.
      cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
      // `data:` addresses would need a wider policy.
      assetsInlineLimit: 0,
      manifest: true,
      // The source is public; shipping it again only weighs.
      sourcemap: false,
      // Every browser of the target knows modulepreload.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          // Few requests before the first screen: what screens share is three files beside the
          // libraries. jose comes with the inspector.
          codeSplitting: {
            groups: [
              { name: 'vendor', test: /node_modules\/(?!jose\/)/ },
              {
                name: 'rules',
                minShareCount: 2,
                test: /src\/domain\/(connection\/(?!in-words|edit|metadata-file|from-connection)|recipes\/(?!request-for)|issuer\/(normalize|metadata\.))/,
              },
              {
                name: 'shared',
                minShareCount: 2,
                test: shared,
              },
            ],
          },
        },
      },
      reportCompressedSize: false,
      // One request for what the first screen needs; the size script holds it to its budget.
      chunkSizeWarningLimit: 800,
    },
  }
})
