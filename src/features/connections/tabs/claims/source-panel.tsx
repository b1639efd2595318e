import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { claimsDoubtWords } from '#domain/oidc/tokens/pasted-claims.ts'
import { problemWords } from '#domain/oidc/tokens/problem.ts'
import { recipes } from '#domain/providers/all.ts'
import { Link } from '#panels/router/link.tsx'
import { visible } from '#text/visible.ts'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { StoredStatus } from '../../profile/stored-status.tsx'
import { whoOf } from '../test/who.ts'
import { startedWords } from '../test/run-words.ts'
import styles from './claims.module.css'
import type { ClaimsSource } from './use-source.ts'

interface Props {
  readonly connection: ConnectionView
  readonly from: ClaimsSource
}

/** Where the claims come from, and how far they can be trusted. */
export const SourcePanel = ({ connection, from }: Props) =>
  from.kind === 'run' ? (
    <OfRun connection={connection} from={from} />
  ) : from.kind === 'pasted' ? (
    <OfPasted from={from} />
  ) : (
    <Select
      label="Sample"
      labelHidden
      hint="A guess, not this provider’s answer: a test shows the real claims."
      options={recipes.map(({ id, title }) => ({
        value: id,
        label: `What ${title} usually sends`,
      }))}
      value={from.sample}
      onChange={({ target: { value } }) => {
        const recipe = recipes.find(({ id }) => id === value)
        if (recipe) from.setSample(recipe.id)
      }}
    />
  )

const whoOfRun = (run: ClaimsSource['run']) => {
  const who = run && whoOf(run)
  return who?.email ?? who?.name ?? ''
}

function OfRun({ connection, from: { run, runs, setRun, user, source } }: Props) {
  if (!run)
    return (
      <p className={styles.quiet}>
        No test login of this connection has passed in this browser yet.{' '}
        <Link to="/connections/$id/test" params={{ id: connection.id }}>
          Run a test
        </Link>{' '}
        to see its claims, or paste a token.
      </p>
    )
  return (
    <>
      {runs.length > 1 ? (
        <Select
          label="Test run"
          labelHidden
          options={runs.map((one) => ({
            value: one.id,
            label: visible(`${startedWords(one)}, ${whoOfRun(one)}`),
          }))}
          value={run.id}
          onChange={(event) => setRun(event.target.value)}
        />
      ) : (
        <p className={styles.quiet}>
          {visible(whoOfRun(run))}, {startedWords(run)}.
        </p>
      )}
      <p className={styles.quiet}>{source ? runWords[source.absence] : unreadRun(run)}</p>
      <StoredStatus user={user} />
    </>
  )
}

/** The tenant does not show what the provider sent, but what became of it. */
const runWords = {
  unsent: '',
  dropped:
    'Read from the profile that came out: claims kept their names, and those under restricted names were dropped before. A pasted ID token shows them too.',
  unseen:
    'Read from the profile that the mapping made at that login: a claim that is missing here may have come all the same. A pasted ID token shows all of them.',
} as const

const unreadRun = ({ claimsLeftOut }: NonNullable<ClaimsSource['run']>) =>
  claimsLeftOut
    ? 'Its claims were too large to be kept.'
    : 'Under which mapping it logged in was not noted. Run a test again to see its claims.'

function OfPasted({ from: { pasted, claims } }: Pick<Props, 'from'>) {
  const { text, write, read } = pasted
  const problem = read.kind === 'problem' ? problemWords(read.problem) : undefined
  return (
    <TextArea
      label="The provider’s ID token or UserInfo’s answer"
      hint="Decoded in this browser, sent nowhere, gone when you leave. Its signature is not checked."
      mono
      rows={4}
      autoComplete="off"
      value={text}
      onChange={(event) => write(event.target.value)}
      error={problem && visible(`${problem.headline}. ${problem.how}`)}
      status={claims.doubts.map((doubt) => (
        <Verdict key={doubt} kind="warn">
          {claimsDoubtWords(doubt)}
        </Verdict>
      ))}
    />
  )
}
