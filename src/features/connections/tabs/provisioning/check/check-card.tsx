import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#api/context.tsx'
import { isApiError } from '#api/errors.ts'
import {
  type CheckSender,
  provisioningCheckRoute,
} from '#domain/destinations/auth0/contract/provisioning-check-route.ts'
import { FailureNote } from '#panels/failure/failure-note.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Hint } from '#ui/hint.tsx'
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
  const [as, setAs] = useState<CheckSender>('entra')
  const under = useRef<AbortController>(null)
  const [stopped, setStopped] = useState(false)
  const check = useMutation({
    mutationFn: (sender: CheckSender) => {
      under.current = new AbortController()
      return client.send(
        provisioningCheckRoute.checkProvisioning,
        { params: { id }, body: { as: sender } },
        { signal: under.current.signal },
      )
    },
  })
  const stop = () => {
    under.current?.abort()
    setStopped(true)
  }
  const button = (sender: CheckSender) => (
    <Button
      size="small"
      unavailable={refused}
      busy={check.isPending && as === sender ? 'Playing…' : undefined}
      onClick={() => {
        setAs(sender)
        check.mutate(sender)
      }}
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
      <Actions>
        {button('entra')}
        {button('okta')}
      </Actions>
      {check.data && <CheckAnswer as={as} answer={check.data} />}
      {check.error && (
        <div role="alert">
          <Callout kind="bad" title="The check was not played to its end.">
            {isApiError(check.error) ? <FailureNote error={check.error} /> : check.error.message}
            <p>See under Tokens whether one of the check’s is left, and delete it.</p>
          </Callout>
        </div>
      )}
    </Section>
  )
}
