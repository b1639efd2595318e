import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useApi } from '#api/context.tsx'
import { scimTokensQuery } from '#api/scim-queries.ts'
import { useSecretMutation } from '#api/secret-mutation.ts'
import {
  type CheckSender,
  provisioningCheckRoute,
} from '#domain/destinations/auth0/contract/provisioning-check-route.ts'
import { mostTokens } from '#domain/destinations/auth0/contract/scim.ts'
import { FailureNote } from '#panels/failure/failure-note.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Hint } from '#ui/hint.tsx'
import { SecretInput } from '#ui/secret-input.tsx'
import { Actions } from '#ui/stack.tsx'
import { useConnection } from '../../../page/connection-context.ts'
import { Section } from '../../settings/section.tsx'
import { useRefused } from '../use-refused.ts'
import { CheckAnswer } from './check-answer.tsx'

const names: Readonly<Record<CheckSender, string>> = { entra: 'Entra ID', okta: 'Okta' }

/** Plays a provider's requests with a made-up user, when it is asked for. */
export function CheckCard() {
  const { id } = useConnection()
  const client = useApi()
  const refused = useRefused(provisioningCheckRoute.checkProvisioning)
  const { data } = useQuery({ ...scimTokensQuery(client, id), enabled: false })
  const isFull = (data?.tokens.length ?? 0) >= mostTokens
  const [token, setToken] = useState('')
  const [as, setAs] = useState<CheckSender>('entra')
  const [stopped, setStopped] = useState(false)
  /** The check made its own token. */
  const [isOwn, setIsOwn] = useState(true)
  const under = useRef<AbortController>(null)
  const check = useSecretMutation(async (body: { as: CheckSender; token?: string }) => {
    under.current = new AbortController()
    return client.send(
      provisioningCheckRoute.checkProvisioning,
      { params: { id }, body },
      { signal: under.current.signal },
    )
  })
  const play = (sender: CheckSender) => {
    setAs(sender)
    setStopped(false)
    const given = isFull ? token.trim() : ''
    setToken('')
    setIsOwn(given === '')
    check.submit({ as: sender, ...(given !== '' && { token: given }) }).catch(() => {})
  }
  const stop = () => {
    setStopped(true)
    under.current?.abort()
  }
  const button = (sender: CheckSender) => (
    <Button
      size="small"
      unavailable={refused}
      busy={check.isPending && as === sender ? 'Playing…' : undefined}
      onClick={() => play(sender)}
    >
      Play {names[sender]}’s requests
    </Button>
  )
  return (
    <Section title="Provisioning check">
      <Hint>
        Makes a token for a quarter of an hour and a user at greencheck.invalid, plays the requests,
        and takes both away. The tenant’s log keeps them.
      </Hint>
      {isFull && (
        <SecretInput
          label="One of the two tokens"
          hint="Both are taken, so none can be made. Pasted here it is used once, kept nowhere, and not deleted."
          value={token}
          onChange={({ target }) => setToken(target.value)}
        />
      )}
      <Actions>
        {button('entra')}
        {button('okta')}
        {check.isPending && (
          <Button size="small" onClick={stop}>
            Stop
          </Button>
        )}
      </Actions>
      {check.data && !check.isPending && <CheckAnswer as={as} answer={check.data} own={isOwn} />}
      {stopped && check.error ? (
        <output>
          Stopped. What was made is being taken away; see under Tokens and Users whether something
          is left.
        </output>
      ) : (
        check.error && (
          <div role="alert">
            <Callout kind="bad" title="The check was not played to its end.">
              <FailureNote error={check.error} />
              <p>See under Tokens whether one of the check’s is left, and delete it.</p>
            </Callout>
          </div>
        )
      )}
    </Section>
  )
}
