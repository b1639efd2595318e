import { useMemo, useState } from 'react'
import { lintRealms, type RealmFinding } from '#domain/destinations/auth0/home-realm/lint.ts'
import type { ConnectionRow } from '#domain/destinations/auth0/contract/connection-row.ts'
import { Link } from '#panels/router/link.tsx'
import { visible } from '#text/visible.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Hint } from '#ui/hint.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { Points } from '../page/points.tsx'
import { findingInWords } from './finding-words.ts'
import styles from './home-realm.module.css'
import { Unverified } from './unverified.tsx'

/** Drawn at once. */
const slice = 50

interface Props {
  readonly connections: readonly ConnectionRow[]
  /** All of the tenant's are among them. */
  readonly complete: boolean
}

/** What the domains of all connections, held against each other, make doubtful. */
export function RealmLint({ connections, complete }: Props) {
  const [limit, setLimit] = useState(slice)
  const lint = useMemo(() => lintRealms(connections), [connections])
  const { findings, domains } = lint
  const left = findings.length - limit
  const looked = `${count(domains, 'domain')} of ${count(connections.length, 'connection')}`
  return (
    <Stack>
      <p>{complete ? `${looked}.` : `${looked} read so far: others may claim the same domains.`}</p>
      {findings.length === 0 && domains > 0 && (
        <Verdict kind={complete ? 'good' : 'unknown'} calm>
          {complete
            ? 'No two claim the same domain, and none is doubtful.'
            : 'Nothing found so far.'}
        </Verdict>
      )}
      {domains === 0 && complete && (
        <p>No connection has a domain yet: they are given on its Login Experience tab.</p>
      )}
      {findings.length > 0 && (
        <ul className={styles.findings} aria-label="Findings">
          {findings.slice(0, limit).map((finding) => (
            <Finding key={keyOf(finding)} finding={finding} />
          ))}
        </ul>
      )}
      {left > 0 && (
        <Actions>
          <Button onClick={() => setLimit(limit + slice)}>Show more ({left} left)</Button>
        </Actions>
      )}
      {domains > 0 && <Alone alone={lint.alone} />}
      <Unknown lint={lint} />
    </Stack>
  )
}

const count = (many: number, what: string) => `${many} ${what}${many === 1 ? '' : 's'}`

const keyOf = (finding: RealmFinding) =>
  `${finding.kind} ${'domain' in finding ? finding.domain : finding.connections[0].id}`

function Finding({ finding }: { readonly finding: RealmFinding }) {
  const { kind, text, unverified } = findingInWords(finding)
  const above = finding.kind === 'split' ? finding.above : []
  return (
    <li>
      <Verdict kind={kind}>{text}</Verdict>
      <div className={styles.below}>
        <Unverified what={unverified} />
        <span className={styles.links}>
          <Owners connections={finding.connections} />
          <Owners connections={above} />
        </span>
      </div>
    </li>
  )
}

const Owners = ({ connections }: { readonly connections: readonly ConnectionRow[] }) =>
  connections.map(({ id, name }) => (
    <Link
      key={id}
      to="/connections/$id/login-experience"
      params={{ id }}
      aria-label={`${visible(name)}, Login Experience`}
    >
      <VisibleText value={name} />
    </Link>
  ))

const Alone = ({ alone }: { readonly alone: ReturnType<typeof lintRealms>['alone'] }) => (
  <Disclosure summary={`${count(alone.length, 'domain')} without an entry for any below it`}>
    <Stack gap="tight">
      <p>
        An entry stands for addresses that end in exactly it: with acme.com, somebody at eu.acme.com
        is not sent. Where such addresses exist they are entries of their own.
      </p>
      <Unverified what="That whole domains are compared is inferred from Auth0’s page." />
      <Points>
        {alone.slice(0, slice).map(({ domain, connections }) => (
          <li key={domain}>
            <VisibleText value={domain} /> · <Owners connections={connections} />
          </li>
        ))}
      </Points>
      {alone.length > slice && <Hint>and {alone.length - slice} more</Hint>}
    </Stack>
  </Disclosure>
)

/** What the list does not tell, said rather than guessed. */
const Unknown = ({ lint }: { readonly lint: ReturnType<typeof lintRealms> }) => (
  <Stack gap="tight">
    {lint.domains > 0 && (
      <Hint>
        Public mail domains are known by a list of Greencheck’s own, which is not complete.
      </Hint>
    )}
    {lint.unknownUse > 0 && (
      <Hint>
        Not known: whether an application uses {count(lint.unknownUse, 'connection')} with domains.
        It would take a request for each.
      </Hint>
    )}
    {lint.unreadable > 0 && (
      <Hint>
        Not known: the domains of {count(lint.unreadable, 'connection')}, whose options may not be
        read.
      </Hint>
    )}
  </Stack>
)
