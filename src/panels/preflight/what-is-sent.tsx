import { KeyValue } from '#ui/key-value.tsx'
import { Stack } from '#ui/stack.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import type { Plan } from './plan.ts'

interface Props {
  readonly clientId: string
  readonly plan: Plan
  /** Absent where it is chosen below. */
  readonly callback: string | undefined
}

/** What goes where, before it goes. */
export function WhatIsSent({ clientId, plan, callback }: Props) {
  const { asks, secret, noSecret, otherIssuer } = plan
  return (
    <Stack>
      <p>
        Greencheck’s server asks their provider as Auth0 does at a login, but without anybody who
        could log in.
      </p>
      <KeyValue
        rows={[
          ...(otherIssuer === undefined
            ? []
            : [{ term: 'Issuer, as published there', value: <VisibleText value={otherIssuer} /> }]),
          { term: 'Client ID', value: <VisibleText value={clientId} /> },
          ...(callback === undefined ? [] : [{ term: 'Callback', value: callback }]),
          { term: 'Asks for a login at', value: <VisibleText value={asks} /> },
          secret
            ? { term: 'Sends the Client Secret to', value: <VisibleText value={secret.host} /> }
            : { term: 'Client Secret', value: `Not tried. ${noSecret}`, plain: true },
        ]}
      />
      <p>
        If a page comes back, the same is asked for a client that nobody registered, to compare.
      </p>
      {secret ? (
        <p>
          A made-up code is sent twice: first with a made-up secret and, if that is refused, with{' '}
          {secret.tried.kind === 'given' ? 'the one you typed' : 'the stored one'}. Their IT may see
          two failed attempts in the log.
        </p>
      ) : (
        <p>Their IT may see one attempt without a login in the log.</p>
      )}
    </Stack>
  )
}
