import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../lib/run.mjs'
import type { RealProvider } from './provider.ts'
import { startServer } from './started.ts'

const version = '2.0.0'
const client = { clientId: 'acme', secret: 'MOCK_acme_secret' }

/** Hellō's stand-in for its own provider, for tests: everybody is logged in, every client is known. */
export const mockin: RealProvider = {
  name: `mockin ${version}`,
  async start({ port, folder }) {
    const name = '@hellocoop/mockin'
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ private: true, dependencies: { [name]: version } }),
    )
    const { code, output } = await run(
      'npm',
      ['install', '--prefix', folder, '--no-package-lock', '--ignore-scripts', '--no-audit'],
      { quiet: true },
    )
    if (code !== 0)
      return `${name}@${version} could not be installed from the npm registry:\n${output}`
    const issuer = `http://localhost:${port}`
    const server = await startServer(
      process.execPath,
      [join(folder, 'node_modules', name, 'src/server.js')],
      {
        env: { PORT: String(port), IP: '127.0.0.1', ISSUER: issuer },
        url: `${issuer}/.well-known/openid-configuration`,
      },
    )
    return {
      issuer,
      setups: [
        { name: 'as the wizard creates it', ...client },
        {
          name: 'with a nonce on the back channel',
          ...client,
          nonce: true,
        },
        {
          name: 'with a nonce, and without the scope profile',
          ...client,
          nonce: true,
          scope: 'openid email',
        },
      ],
      signIn: () => Promise.resolve(),
      close: server.close,
    }
  },
}
