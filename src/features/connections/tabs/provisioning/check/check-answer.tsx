import type {
  CheckSender,
  provisioningCheckRoute,
} from '#domain/destinations/auth0/contract/provisioning-check-route.ts'
import { checkPlans } from '#domain/destinations/auth0/scim/check-plan.ts'
import type { ResponseOf } from '#domain/wire/endpoint.ts'
import { Callout } from '#ui/callout.tsx'
import { Stack } from '#ui/stack.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'

interface Props {
  readonly as: CheckSender
  /** It made a token of its own. */
  readonly own: boolean
  readonly answer: ResponseOf<typeof provisioningCheckRoute.checkProvisioning>
}

/** Per request what came back. */
export function CheckAnswer({ as, own, answer: { steps, left } }: Props) {
  const titleOf = (id: string) => checkPlans[as].find((one) => one.id === id)?.title ?? id
  return (
    <Stack>
      <ol aria-label="Requests of the check">
        {steps.map(({ id, method, status, ok, detail }) => (
          <li key={id}>
            <Verdict kind={ok ? 'good' : 'bad'} calm>
              {method}, {titleOf(id)}: {status ?? 'no answer'}
              {ok ? '' : ', refused'}
            </Verdict>
            {detail !== undefined && (
              <q>
                <VisibleText value={detail} />
              </q>
            )}
          </li>
        ))}
      </ol>
      {left.length > 0 ? (
        <Callout kind="warn" title="Could not be taken away: delete it by hand">
          <VisibleText value={left.join(', ')} />
        </Callout>
      ) : (
        <output>
          {own
            ? 'The user and the token of the check were deleted.'
            : 'The user of the check was deleted. The token that was pasted stays.'}
        </output>
      )}
    </Stack>
  )
}
