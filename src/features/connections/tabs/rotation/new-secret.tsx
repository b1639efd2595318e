import { useState } from 'react'
import { valuesOf } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { credentialDoubt } from '#domain/destinations/auth0/connection/doubts.ts'
import type { PreflightVerdicts } from '#domain/destinations/auth0/preflight/judge-preflight.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { failedTitle, FailureNote } from '#panels/failure/failure-note.tsx'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { CheckClient } from '#panels/preflight/check-client.tsx'
import { ofConnection } from '#panels/preflight/client-settings.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { SecretInput } from '#ui/secret-input.tsx'
import { Actions } from '#ui/stack.tsx'
import { Verdict } from '#ui/verdict.tsx'
import styles from './rotation.module.css'
import type { Rotation } from './use-rotation.ts'

interface Props {
  readonly connection: ConnectionView
  readonly rotation: Rotation
  readonly unavailable: string | undefined
  /** There is a copy already, which gets this secret. */
  readonly again: boolean
}

/** The secret in this component's memory, asked about, and then tried. */
export function NewSecret({ connection, rotation: { starting }, unavailable, again }: Props) {
  const [secret, setSecret] = useState('')
  const [checked, setChecked] = useState<{ of: string; verdict: PreflightVerdicts['secret'] }>()
  const verdict = checked?.of === secret ? checked.verdict : undefined
  const doubt = credentialDoubt(secret, 'Client Secret')
  const settings = ofConnection(
    { ...valuesOf(connection), clientSecret: secret },
    connection,
    undefined,
  )
  const refused = verdict?.kind === 'bad'
  const start = () =>
    starting.submit(secret).then(
      () => setSecret(''),
      // What failed is in `error`.
      () => undefined,
    )
  return (
    <div className={styles.section}>
      <SecretInput
        label="New Client Secret"
        hint="Sent to the tenant, and to the provider only when you check the client. It is kept in a copy of this connection until it is proven."
        value={secret}
        onChange={({ target }) => setSecret(target.value)}
        status={doubt && <Verdict kind="warn">{doubt}</Verdict>}
      />
      {connection.strategy === 'oidc' && (
        <CheckClient
          settings={{ ...settings, secret: { kind: 'given', client_secret: secret } }}
          missing={secret === '' ? 'Give the new secret first.' : undefined}
          onJudged={(verdicts) => setChecked({ of: secret, verdict: verdicts.secret })}
        />
      )}
      <Actions>
        <Button
          variant="main"
          busy={starting.isPending ? 'Making the copy…' : undefined}
          unavailable={
            unavailable ??
            (secret === ''
              ? 'Give the new secret first.'
              : refused
                ? 'The provider refused this secret: nothing was changed, and logins go on.'
                : undefined)
          }
          onClick={() => void start()}
        >
          {again ? 'Try this one' : 'Try it on a copy'}
        </Button>
      </Actions>
      <WaitingNote error={starting.isPending ? starting.failureReason : null} />
      {starting.error && !starting.isPending && (
        <div role="alert">
          <Callout kind="bad" title={failedTitle('Not tried', starting.error)}>
            <FailureNote error={starting.error} />
          </Callout>
        </div>
      )}
    </div>
  )
}
