import { claimRows } from '#domain/destinations/auth0/mapping/claim-rows.ts'
import type { PlainObject } from '#domain/oidc/tokens/decode.ts'
import { detectObject } from '#domain/oidc/tokens/detect.ts'
import { identitiesOf, profileRows } from '#domain/destinations/auth0/mapping/user-profile.ts'
import { emailWarnings } from '#domain/oidc/tokens/email-verified.ts'
import { tokenWarnings } from '#domain/oidc/tokens/warnings.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import styles from './inspector.module.css'
import { Rows } from './rows.tsx'
import { UserIdCard } from './user-id-card.tsx'
import { Warnings } from './warnings.tsx'

interface Props {
  readonly object: PlainObject
  /** Epoch in milliseconds. */
  readonly now: number
  /** Shows another token instead. */
  readonly onInspect: (token: string) => void
}

/** A profile as Auth0 stores it; or claims that were decoded elsewhere. */
export function ObjectResult({ object, now, onInspect }: Props) {
  const { members, faults } = object
  if (detectObject(members) === 'profile') return <Profile object={object} onInspect={onInspect} />
  return (
    <>
      <Card title="Claims without a signature">
        <Stack gap="tight">
          <p>Nothing says who wrote them.</p>
          <Warnings
            faults={faults}
            warnings={tokenWarnings({ claims: members, kind: 'claims' }, now)}
          />
        </Stack>
      </Card>
      <UserIdCard of="sub" value={members['sub']} strict />
      <Rows caption="Members" kind="Claim" rows={claimRows(members, now)} />
    </>
  )
}

function Profile({ object: { members, faults }, onInspect }: Pick<Props, 'object' | 'onInspect'>) {
  const identities = identitiesOf(members)
  const rows = profileRows(members).map((row) =>
    row.name === 'identities' && identities.length > 0
      ? { ...row, value: `${identities.length}, told apart below` }
      : row,
  )
  const warnings = emailWarnings(members)
  return (
    <>
      {faults.length + warnings.length > 0 && <Warnings faults={faults} warnings={warnings} />}
      <Rows caption="Profile" kind="Member" rows={rows} />
      <UserIdCard of="user_id" value={members['user_id']} />
      {identities.map(({ rows: about, accessToken }, index) => {
        const title = `identities[${index}]`
        return (
          <div key={title} className={styles.section}>
            <Rows caption={title} kind="Member" rows={about} />
            {accessToken !== undefined && (
              <Actions>
                <Button size="small" onClick={() => onInspect(accessToken)}>
                  Decode its access_token
                </Button>
              </Actions>
            )}
          </div>
        )
      })}
    </>
  )
}
