import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { lackedPermission, useApi, useSession } from '#api/context.tsx'
import { isApiError } from '#api/errors.ts'
import { promptsQuery } from '#api/queries.ts'
import { whoArrives } from '#domain/destinations/auth0/home-realm/arrival.ts'
import { emailDomain } from '#domain/destinations/auth0/home-realm/email-domain.ts'
import { useDebounced } from '#forms/use-debounced.ts'
import { LiveRegion } from '#ui/live-region.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { Stack } from '#ui/stack.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { LoadFailure } from '../page/load-failure.tsx'
import { ApplicationChoice } from './application-choice.tsx'
import { ArrivalAnswer } from './arrival-answer.tsx'
import { outcomeInWords } from './arrival-words.ts'
import styles from './home-realm.module.css'
import { useEnabledIds } from './use-enabled-ids.ts'
import type { EveryConnection } from './use-every-connection.ts'

interface Props {
  readonly every: EveryConnection
  /** A domain to show an example of. */
  readonly example?: string | undefined
}

/** An address and an application, and who answers for them. */
export function WhoArrives({ every, example = 'acme.example' }: Props) {
  const [email, setEmail] = useState('')
  const [clientId, setClientId] = useState('')
  const settled = useDebounced(email)
  const read = emailDomain(settled)
  const arrival = useArrival(read.ok ? read.domain : undefined, clientId, every)
  return (
    <Stack>
      <div className={styles.question}>
        <TextInput
          label="Email address"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder={`somebody@${example}`}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          error={settled.trim() !== '' && settled === email && !read.ok ? read.problem : undefined}
          hint="It stays in this browser. Only its domain matters."
        />
        <ApplicationChoice value={clientId} onChange={setClientId} />
      </div>
      {read.ok && arrival.failed && (
        <LoadFailure
          what="The connections of the application"
          error={arrival.failed}
          onRetry={arrival.again}
          retrying={false}
        />
      )}
      {read.ok && arrival.waits && <Placeholder lines={3} label="Loading what decides" />}
      {read.ok && arrival.found && !every.complete && (
        <Verdict kind="unknown">
          Only {every.connections.length} connections are read: another may have the domain.
        </Verdict>
      )}
      {read.ok && arrival.found && arrival.lacks !== undefined && (
        <Verdict kind="unknown">
          How the tenant’s login asks could not be read: {arrival.lacks} is missing.
        </Verdict>
      )}
      {read.ok && arrival.found && (
        <ArrivalAnswer
          arrival={arrival.found}
          domain={read.domain}
          chosen={clientId !== ''}
          complete={every.complete}
          classic={arrival.classic}
        />
      )}
      <LiveRegion
        text={
          read.ok && arrival.found
            ? outcomeInWords(arrival.found, clientId !== '', every.complete).text
            : ''
        }
      />
    </Stack>
  )
}

/** Undefined `domain`: nothing is asked. */
function useArrival(domain: string | undefined, clientId: string, every: EveryConnection) {
  const missing = lackedPermission(useSession(), 'getPrompts')
  const prompts = useQuery({ ...promptsQuery(useApi()), enabled: missing === undefined })
  const enabled = useEnabledIds(clientId)
  const { connections } = every
  const { data: login } = prompts
  const experience = login?.universal_login_experience
  const identifierFirst = login?.identifier_first
  const settled =
    (missing !== undefined || !prompts.isPending) &&
    (clientId === '' || enabled.ids !== undefined) &&
    every.query.data !== undefined &&
    !every.readsOn
  const found = useMemo(
    () =>
      domain === undefined || !settled
        ? undefined
        : whoArrives({
            domain,
            connections,
            enabled: enabled.ids,
            login: { experience, identifierFirst },
          }),
    [domain, settled, connections, enabled.ids, experience, identifierFirst],
  )
  const failed = enabled.query.isFetching ? null : enabled.query.error
  return {
    found,
    classic: experience === 'classic',
    /** Without which it cannot be read how the login asks. */
    lacks: missing ?? (isApiError(prompts.error) ? prompts.error.missing : undefined),
    failed,
    again: () =>
      void (enabled.query.data ? enabled.query.fetchNextPage() : enabled.query.refetch()),
    waits: found === undefined && !failed && every.query.data !== undefined && !every.readsOn,
  }
}
