import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { leftOut } from './slim-auth0.ts'

const require = createRequire(import.meta.url)
const source = (file: string) =>
  readFileSync(require.resolve(`@auth0/auth0-spa-js/src/${file}`), 'utf8')
const called = [
  ...source('Auth0Client.ts').matchAll(
    /this\.(mfa|passkey|anonymous|myAccount|authJsClient|dpop)\b(\?*\.\w+\(?)?/g,
  ),
].map(([, part, member = '']) => part + member)

test('the client calls of what is left out only what never happens here', () => {
  expect([...new Set(called)].sort()).toEqual([
    'anonymous',
    // Only with `createAnonymousSessionOnFailedSilentAuth`.
    'anonymous.getTokenSilently(',
    'anonymous.hasSession(',
    'authJsClient',
    'authJsClient.anonymous',
    'authJsClient.mfa',
    'authJsClient.passkey',
    // Absent without `useDpop`.
    'dpop',
    'dpop.generateProof(',
    'dpop.getNonce(',
    'dpop.setNonce(',
    'dpop?.calculateThumbprint(',
    'dpop?.clear(',
    'mfa',
    // Answered by the stand-in.
    'mfa.setMFAAuthDetails(',
    'myAccount',
    // connectAccountWithRedirect and its way back: no account is connected here.
    'myAccount.completeAccount(',
    'myAccount.connectAccount(',
    'passkey',
  ])
})

test('the client makes its parts of the modules that are left out', () => {
  for (const [file, names] of Object.entries(leftOut))
    for (const name of names) expect(source(file)).toContain(`from '${name}'`)
})
