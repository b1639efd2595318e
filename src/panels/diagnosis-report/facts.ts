import type { Key } from '#domain/oidc/keys/key.ts'
import { list, type Metadata } from '#domain/oidc/issuer/metadata.ts'

const shown = 4

/** What was read, in a few words each: keys, PKCE, client authentication, scopes. */
export function facts(metadata: Metadata | undefined, keys: readonly Key[] = []): string[] {
  const of = (name: string) => (metadata ? (list(metadata, name) ?? []) : [])
  const few = (name: string, between: string, what: string) => {
    const all = of(name)
    const more = all.length > shown ? ` and ${all.length - shown} more ${what}` : ''
    return `${all.slice(0, shown).join(between)}${more}`
  }
  return [
    keysFact(keys),
    of('code_challenge_methods_supported')
      .map((method) => `PKCE ${method}`)
      .join(', '),
    few('token_endpoint_auth_methods_supported', ', ', 'ways to authenticate'),
    few('scopes_supported', ' ', 'scopes'),
  ].filter((fact) => fact !== '')
}

function keysFact(keys: readonly Key[]): string {
  const signing = keys.filter(({ verifies }) => verifies.length > 0)
  if (signing.length === 0) return ''
  const kinds = new Set(
    signing.flatMap(({ kty, crv, bits }) => [
      crv ?? (bits === undefined ? kty : `${kty} ${bits} bits`),
    ]),
  )
  const count = signing.length === 1 ? '1 signing key' : `${signing.length} signing keys`
  return `${count}, ${[...kinds].join(', ')}`
}
