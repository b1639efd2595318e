import { useQuery } from '@tanstack/react-query'
import { useApi, useSession } from '#api/context.tsx'
import { linkQuery } from '#api/scim-queries.ts'
import { provisionedRoutes } from '#domain/destinations/auth0/contract/routes-of-provisioned.ts'
import { subOf } from '#domain/destinations/auth0/mapping/sources.ts'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { lackedIn } from '#domain/gateway-api/first.ts'
import { useRuns } from '#kept/runs/use-runs.ts'
import { Link } from '#panels/router/link.tsx'
import { Reading } from '#panels/waiting/reading.tsx'
import { Button } from '#ui/button.tsx'
import { Hint } from '#ui/hint.tsx'
import { LoadFailure } from '../../../page/load-failure.tsx'
import { useConnection } from '../../../page/connection-context.ts'
import { Section } from '../../settings/section.tsx'
import { LinkAnswer } from './link-answer.tsx'

/** Whether who logs in and whom their directory sends are one user, before anybody goes live. */
export function LinkCard({ attribute }: { readonly attribute: string }) {
  const { id } = useConnection()
  const lacked = lackedIn(provisionedRoutes.checkLink, useSession().permissions)
  const run = useRuns(id).runs.find(({ outcome }) => outcome === 'passed')
  const sub = run && subOf(run)
  return (
    <Section title="Link check">
      {lacked !== undefined ? (
        <Hint>It takes the permission {lacked}, which an administrator of the tenant grants.</Hint>
      ) : run === undefined || sub === undefined ? (
        <p>
          It compares a test login with the users whom SCIM made. This browser keeps no passed test
          of this connection:{' '}
          <Link to="/connections/$id/test" params={{ id }}>
            run one
          </Link>
          .
        </p>
      ) : (
        <Checked key={run.id} run={run} sub={sub} attribute={attribute} />
      )}
    </Section>
  )
}

interface Props {
  readonly run: TestRun
  readonly sub: string
  readonly attribute: string
}

function Checked({ run, sub, attribute }: Props) {
  const { id } = useConnection()
  const email = run.claims?.['email'] ?? run.userinfo?.['email']
  const login = { sub, ...(typeof email === 'string' && email !== '' && { email }) }
  const query = linkQuery(useApi(), id, run.id, login)
  const { data, error, isFetching, refetch, failureReason } = useQuery(query)
  const again = () => void refetch()
  if (data === undefined)
    return error && !isFetching ? (
      <LoadFailure what="The link check" error={error} onRetry={again} retrying={false} />
    ) : (
      <Reading
        label="Asking the tenant’s users"
        lines={3}
        error={failureReason}
        keys={[query.queryKey]}
      />
    )
  return (
    <>
      <LinkAnswer view={data} run={run} sub={sub} attribute={attribute} />
      <div>
        <Button size="small" busy={isFetching ? 'Looking…' : undefined} onClick={again}>
          Look again
        </Button>
      </div>
    </>
  )
}
