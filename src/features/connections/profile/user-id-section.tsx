import type {
  UserIdComparison,
  UserIdOutcome,
} from '#domain/destinations/auth0/mapping/compare-user-id.ts'
import { KeyValue } from '#ui/key-value.tsx'
import { Verdict, type VerdictKind } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './profile.module.css'
import { UserIdParts } from '#panels/user-id/user-id-parts.tsx'

const outcomes: Readonly<Record<UserIdOutcome, readonly [VerdictKind, string]>> = {
  equal: ['good', 'The user_id is as predicted.'],
  begins: [
    'good',
    'The user_id begins as predicted. What follows is the provider’s sub, which is not known here.',
  ],
  different: [
    'warn',
    'The user_id differs from the predicted one: these claims are of another user, or the provider gives every client another sub.',
  ],
  elsewhere: ['bad', 'The user_id is not of this connection.'],
  unfound: ['unknown', 'No user_id was found.'],
}

interface Props {
  readonly comparison: UserIdComparison
  /** `sub` the tester was told. */
  readonly told: string | undefined
  /** Of the stored user; undefined: not read. */
  readonly stored: string | undefined
}

/** The user_id predicted and found, and what its parts are. */
export function UserIdSection({
  comparison: { outcome, predicted, whole, found },
  told,
  stored,
}: Props) {
  const [kind, words] = outcomes[outcome]
  const text = (value: string) => <VisibleText value={value} />
  return (
    <section className={styles.section} aria-labelledby="profile-user-id">
      <h3 id="profile-user-id">user_id</h3>
      <Verdict kind={kind}>{words}</Verdict>
      {stored !== undefined && told !== undefined && (
        <Verdict kind={stored === told ? 'good' : 'bad'}>
          {stored === told
            ? 'The tenant holds the user under the id the tester was told.'
            : 'The tenant holds the user under another id than the tester was told.'}
        </Verdict>
      )}
      <KeyValue
        rows={[
          {
            term: 'Predicted',
            value: text(whole ? predicted : `${predicted}…`),
          },
          ...(told === undefined ? [] : [{ term: 'Told to the tester', value: text(told) }]),
          ...(stored === undefined ? [] : [{ term: 'Stored', value: text(stored) }]),
        ]}
      />
      {found !== undefined && <UserIdParts value={found} />}
    </section>
  )
}
