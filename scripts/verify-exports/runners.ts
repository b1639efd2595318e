import { execFileSync } from 'node:child_process'
import { dirname } from 'node:path'
import type { ProgramFile } from '#domain/exports/exported-job.ts'

/** A command line; the first word is looked up on the path. */
export type Command = readonly [string, ...string[]]

/** How one program of the table is built and run here. `file` is the program in `folder`. */
export interface Runner {
  /** The programs it needs; the row says so where one is missing. */
  readonly programs: readonly string[]
  /** Prints a version. */
  readonly version: Command
  readonly build?: (file: string, caPath: string) => readonly Command[]
  readonly run: (file: string, caPath: string) => Command
  /** Where it looks for certificates that are trusted. */
  readonly environment?: (caPath: string) => Readonly<Record<string, string>>
  /** What stands beside it. */
  /** Its library sends no PATCH: the job is the create alone. */
  readonly withoutPatch?: true
  readonly files?: (file: string) => readonly ProgramFile[]
}

const openssl = (caPath: string) => ({ SSL_CERT_FILE: caPath })
const node = (caPath: string) => ({ NODE_EXTRA_CA_CERTS: caPath })

const gnustep = (): string[] =>
  ['--objc-flags', '--base-libs'].flatMap((flag) =>
    execFileSync('gnustep-config', [flag], { encoding: 'utf8' }).trim().split(/\s+/),
  )

const store = 'trusted.p12'

/** By the program's id; `swift` alone has none: no compiler of it is among Debian's packages. It is parsed. */
export const runners: Readonly<Record<string, Runner>> = {
  curl: {
    programs: ['curl', 'jq'],
    version: ['curl', '--version'],
    run: (file) => ['sh', file],
    environment: (caPath) => ({ CURL_CA_BUNDLE: caPath }),
  },
  'curl-files': {
    programs: ['curl', 'jq'],
    version: ['curl', '--version'],
    run: (file) => ['sh', file],
    environment: (caPath) => ({ CURL_CA_BUNDLE: caPath }),
  },
  csharp: {
    programs: ['mcs', 'mono'],
    version: ['mono', '--version'],
    build: (file, caPath) => [
      ['env', `HOME=${dirname(caPath)}`, 'cert-sync', '--user', caPath],
      ['mcs', '-r:System.Net.Http.dll', '-out:create.exe', file],
    ],
    run: () => ['mono', 'create.exe'],
    environment: (caPath) => ({ HOME: dirname(caPath) }),
  },
  go: {
    programs: ['go'],
    version: ['go', 'version'],
    build: (file) => [['go', 'build', '-o', 'create', file]],
    run: () => ['./create'],
    environment: openssl,
  },
  java: {
    programs: ['java', 'keytool'],
    version: ['java', '--version'],
    build: (_, caPath) => [
      [
        'keytool',
        '-importcert',
        '-noprompt',
        '-storepass',
        'changeit',
        '-alias',
        'sandbox',
        '-file',
        caPath,
        '-keystore',
        store,
      ],
    ],
    run: (file) => [
      'java',
      `-Djavax.net.ssl.trustStore=${store}`,
      '-Djavax.net.ssl.trustStorePassword=changeit',
      file,
    ],
  },
  nodejs: {
    programs: ['node'],
    version: ['node', '--version'],
    run: (file) => ['node', file],
    environment: node,
  },
  axios: {
    programs: ['node', 'npm'],
    version: ['node', '--version'],
    build: () => [['npm', 'install', '--silent', '--no-audit', '--no-fund', 'axios@1']],
    run: (file) => ['node', file],
    environment: node,
  },
  javascript: {
    programs: ['node'],
    version: ['node', '--version'],
    files: (file) => [
      {
        name: 'call.mjs',
        text: `import { env } from 'node:process'
import { createConnection } from './${file}'
console.log('created', await createConnection({
  clientId: env.AUTH0_CLIENT_ID,
  clientSecret: env.AUTH0_CLIENT_SECRET,
  idpSecret: env.IDP_CLIENT_SECRET,
  printScimToken: env.PRINT_SCIM_TOKEN === 'yes',
}))
`,
      },
    ],
    run: () => ['node', 'call.mjs'],
    environment: node,
  },
  'objective-c': {
    programs: ['gcc', 'gnustep-config'],
    version: ['gcc', '--version'],
    build: (file) => [['gcc', ...gnustep(), file, '-o', 'create', ...gnustep()]],
    run: () => ['./create'],
    environment: (caPath) => ({ GS_TLS_CA_FILE: caPath }),
    withoutPatch: true,
  },
  php: {
    programs: ['php'],
    version: ['php', '--version'],
    run: (file, caPath) => ['php', '-d', `curl.cainfo=${caPath}`, file],
  },
  python: {
    programs: ['python3'],
    version: ['python3', '--version'],
    run: (file) => ['python3', file],
    environment: openssl,
  },
  ruby: {
    programs: ['ruby'],
    version: ['ruby', '--version'],
    run: (file) => ['ruby', file],
    environment: openssl,
  },
}
