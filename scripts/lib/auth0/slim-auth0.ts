import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)
const beside = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** Their bundles hold everything there is; their sources, published beside them, can be taken apart. */
const sources: Readonly<Record<string, string>> = {
  '@auth0/auth0-react': beside('auth0-react.mjs'),
  '@auth0/auth0-spa-js': beside('auth0-spa-js.mjs'),
}

/** What Auth0's client imports and the dashboard never calls, as the importing file names it. */
export const leftOut = {
  'Auth0Client.ts': [
    '@auth0/auth0-auth-js',
    './anonymous',
    './dpop/dpop',
    './fetcher',
    './mfa',
    './myaccount',
    './passkey',
    './worker/token.worker.ts',
  ],
  'lock.ts': ['browser-tabs-lock'],
  'dpop/utils.ts': ['dpop'],
} as const satisfies Readonly<Record<string, readonly string[]>>

const folder = join(dirname(require.resolve('@auth0/auth0-spa-js/package.json')), 'src')
const all = Object.entries(leftOut).flatMap(([file, names]) =>
  names.map((name) => ({ importer: join(folder, file), name })),
)

/** Where a request for tokens says which library makes it; nobody has to know (RFC 6749 §4.1.3). */
const named =
  /,\s*'Auth0-Client': btoa\(\s*JSON\.stringify\(stripAuth0Client\(auth0Client \|\| DEFAULT_AUTH0_CLIENT\)\)\s*\)(?=\s*\}\s*\},\s*worker)/g

/**
 * A header of its own makes the browser ask the tenant first whether it may be sent (Fetch,
 * "CORS-preflight fetch"): a round trip before each sign-in and each renewal.
 */
const withoutName = (code: string): string | undefined =>
  code.match(named)?.length === 1 ? code.replace(named, '') : undefined

/**
 * Builds `@auth0/auth0-react` and the client below it from their published sources, without what is
 * never called here (docs/decisions/0022). A build fails when a name above is not imported any more;
 * what the client calls of them, left-out.test.ts holds.
 */
export function slimAuth0(): Plugin {
  const unmet = new Set(all)
  return {
    name: 'slim-auth0',
    apply: 'build',
    enforce: 'pre',
    // As their own builds write it in.
    config: () => ({
      define: { __VERSION__: JSON.stringify(require('@auth0/auth0-react/package.json').version) },
    }),
    resolveId(source, from) {
      if (source in sources) return sources[source]
      const left = all.find(({ importer, name }) => source === name && from === importer)
      if (!left) return null
      unmet.delete(left)
      return beside('left-out.mjs')
    },
    transform: {
      filter: { id: /\/(es-cookie\/src\/es-cookie\.js|auth0-spa-js\/src\/api\.ts)$/ },
      handler(code, id) {
        // Its helpers for CommonJS would be a file of their own, which every other then waits for.
        if (!id.endsWith('.ts')) return `const exports = {};\n${code}\nexport { get, set, remove };`
        const simple = withoutName(code)
        if (simple === undefined)
          this.error(`Auth0's client names itself in another way: see named.`)
        return simple
      },
    },
    buildEnd(error) {
      if (error || unmet.size === 0) return
      const names = [...unmet].map(({ name }) => name).join(', ')
      this.error(`Auth0's client does not import ${names} any more: see leftOut in slim-auth0.ts.`)
    },
  }
}
