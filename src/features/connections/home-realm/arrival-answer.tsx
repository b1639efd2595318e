import { type Arrival, type Reason } from '#domain/destinations/auth0/home-realm/arrival.ts'
import { strategyKind } from '#domain/destinations/auth0/home-realm/strategy-kind.ts'
import { Link } from '#panels/router/link.tsx'
import { visible } from '#text/visible.ts'
import { Callout } from '#ui/callout.tsx'
import { Hint } from '#ui/hint.tsx'
import { Stack } from '#ui/stack.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { Points } from '../page/points.tsx'
import { notTold, outcomeInWords, reasonInWords } from './arrival-words.ts'
import { Unverified } from './unverified.tsx'

interface Props {
  readonly arrival: Arrival
  readonly domain: string
  readonly chosen: boolean
  /** All connections of the tenant are read. */
  readonly complete: boolean
  readonly classic: boolean
}

/** Which connection, prompt or button results, and every fact that made a difference. */
export function ArrivalAnswer({ arrival, domain, chosen, complete, classic }: Props) {
  const { kind, text, unverified } = outcomeInWords(arrival, chosen, complete)
  const doubts = new Set(
    arrival.reasons.flatMap((reason) => reasonInWords(reason, domain).unverified ?? []),
  )
  return (
    <Stack>
      <Callout kind={kind} title={text}>
        <Unverified what={unverified} />
      </Callout>
      <Stack gap="tight">
        <h3>Why</h3>
        <Points>
          {arrival.reasons.map((reason) => (
            <li key={keyOf(reason)}>
              <Why reason={reason} domain={domain} />
            </li>
          ))}
        </Points>
        {[...doubts].map((doubt) => (
          <Unverified key={doubt} what={doubt} />
        ))}
      </Stack>
      <Buttons arrival={arrival} classic={classic} />
      <Stack gap="tight">
        {notTold.map((words) => (
          <Hint key={words}>{words}</Hint>
        ))}
      </Stack>
    </Stack>
  )
}

const keyOf = (reason: Reason) =>
  'connection' in reason
    ? `${reason.id} ${reason.connection.id} ${'domain' in reason ? reason.domain : ''}`
    : reason.id

function Why({ reason, domain }: { readonly reason: Reason; readonly domain: string }) {
  const { text, unverified } = reasonInWords(reason, domain)
  return (
    <>
      {'connection' in reason && (
        <>
          <Link to="/connections/$id/login-experience" params={{ id: reason.connection.id }}>
            <VisibleText value={reason.connection.name} />
          </Link>{' '}
        </>
      )}
      {text} {unverified !== undefined && <Hint>unverified</Hint>}
    </>
  )
}

function Buttons({ arrival, classic }: Pick<Props, 'arrival' | 'classic'>) {
  const { way, buttons } = arrival
  if (way.kind === 'refused') return null
  const doubt = classic
    ? 'That each connection has one is inferred.'
    : buttons.some(({ connection }) => strategyKind(connection.strategy) === 'social')
      ? 'That social connections always have one, and their words, are inferred.'
      : undefined
  return (
    <Stack gap="tight">
      <h3>Buttons on the login page</h3>
      {buttons.length === 0 ? (
        <Hint>None.</Hint>
      ) : (
        <Points>
          {buttons.map(({ connection, label }) => (
            <li key={connection.id}>
              “{!classic && 'Continue with '}
              {visible(label)}”
            </li>
          ))}
        </Points>
      )}
      <Unverified what={doubt} />
    </Stack>
  )
}
