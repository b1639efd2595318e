import { claimRows, headerRows } from '#domain/destinations/auth0/mapping/claim-rows.ts'
import type { Jwt } from '#domain/oidc/tokens/decode.ts'
import { detectToken } from '#domain/oidc/tokens/detect.ts'
import { Card } from '#ui/card.tsx'
import { Stack } from '#ui/stack.tsx'
import { Rows } from './rows.tsx'
import { SignatureCard } from './signature-card.tsx'
import { UserIdCard } from './user-id-card.tsx'
import { Warnings } from './warnings.tsx'
import { kindWords, warningsOf } from './words.ts'

interface Props {
  readonly jwt: Jwt
  /** Epoch in milliseconds. */
  readonly now: number
}

/** A token's parts in words, and on request its signature. */
export function TokenResult({ jwt, now }: Props) {
  const { kind, why } = detectToken(jwt)
  const warnings = warningsOf(jwt, kind, now)
  return (
    <>
      <Card title={kindWords[kind]}>
        <Stack gap="tight">
          {jwt.within !== undefined && (
            <p>
              Only the value of <code>{jwt.within}</code> was read; the rest of what was pasted was
              not.
            </p>
          )}
          {why && <p>{why}</p>}
          <Warnings faults={jwt.faults} warnings={warnings} />
        </Stack>
      </Card>
      <SignatureCard key={jwt.token} jwt={jwt} />
      <UserIdCard of="sub" value={jwt.claims['sub']} strict />
      <Rows caption="Claims" kind="Claim" rows={claimRows(jwt.claims, now)} />
      <Rows caption="Header" kind="Parameter" rows={headerRows(jwt.header, now)} />
    </>
  )
}
