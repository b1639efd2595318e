import type { LinkView } from '#domain/destinations/auth0/contract/routes-of-provisioned.ts'
import { givesPairwise, linkVerdict } from '#domain/destinations/auth0/scim/link-check.ts'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { Hint } from '#ui/hint.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { minuteWords } from '#ui/when.ts'
import { useConnection } from '../../../page/connection-context.ts'

interface Props {
  readonly view: LinkView
  readonly run: TestRun
  readonly sub: string
  readonly attribute: string
}

/** What the login says, what the directory says, and whether the two are one. */
export function LinkAnswer({ view, run, sub, attribute }: Props) {
  const { strategy, options } = useConnection()
  const pairwise = givesPairwise(strategy, options?.issuer ?? undefined)
  const { kind, title, what } = linkVerdict({ view, pairwise, attribute })
  const directory =
    view.state === 'match' ? sub : view.state === 'apart' ? view.twin?.id : undefined
  return (
    <>
      <output>
        <Verdict kind={kind}>{title}</Verdict>
      </output>
      <KeyValue
        rows={[
          { term: 'Login says (sub)', value: <VisibleText value={sub} /> },
          {
            term: `Directory says (${attribute})`,
            value:
              directory === undefined ? (
                'nothing of this person'
              ) : (
                <VisibleText value={directory} />
              ),
            plain: directory === undefined,
          },
        ]}
      />
      <p>{what}</p>
      <Hint>
        Compared: the test login of {minuteWords(run.startedAt)} with the tenant’s users, which a
        search may show some seconds late. Nothing was changed. Not verified on a live tenant.
      </Hint>
    </>
  )
}
