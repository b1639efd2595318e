import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

/** Below this many bytes a compressed copy saves nothing on the wire. */
const worthCompressing = 1024

/**
 * Writes `.br` and `.gz` beside every text file, so that the gateway compresses nothing while it
 * serves. Not the pages: the gateway writes its configuration into them.
 */
export const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  async writeBundle({ dir }) {
    if (!dir) return
    const entries = await readdir(dir, { recursive: true, withFileTypes: true })
    // Another build into the same folder finds what the first has done.
    const done = new Set(entries.map(({ name }) => name))
    const files = entries.filter(
      ({ name }) => /\.(js|css|svg|txt)$/.test(name) && !done.has(`${name}.br`),
    )
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
