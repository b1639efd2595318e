import { scopeBrings } from '#domain/destinations/auth0/connection/scope-offers.ts'
import { Side } from '#ui/side.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './profile-side.module.css'
import { unlisted } from '#panels/oidc-fields/unlisted.ts'

interface Props {
  readonly scopes: readonly string[]
  readonly published: readonly string[] | undefined
}

/** What the profile can get from the scopes that are asked for. */
export function ProfileSide({ scopes, published }: Props) {
  const missing = unlisted(scopes, published)
  return (
    <Side label="Profile" title="What the profile can get">
      <dl className={styles.list}>
        {scopes.map((scope) => (
          <div key={scope} className={styles.row}>
            <dt className={styles.scope}>
              <VisibleText value={scope} />
            </dt>
            <dd>
              {scopeBrings(scope) ?? 'What it brings, their IT knows.'}
              {missing.includes(scope) && (
                <span className={styles.note}> The issuer does not list it.</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.foot}>
        {scopes.includes('email')
          ? 'The provider decides which of these it puts into the ID token. A test login shows it.'
          : 'Without the scope email, the profile has no email address at most providers.'}
      </p>
    </Side>
  )
}
