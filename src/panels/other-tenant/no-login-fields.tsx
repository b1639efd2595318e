import { fieldIds, fields } from '#domain/destinations/auth0/connection/fields.ts'
import { hasField } from '#domain/destinations/auth0/connection/steps-of.ts'
import type { Strategy } from '#domain/destinations/auth0/connection/strategy.ts'
import { Callout } from '#ui/callout.tsx'
import { Side } from '#ui/side.tsx'
import styles from './other-tenant.module.css'

const ofLogin = fieldIds.filter((field) => fields[field].step === 'login-experience')

/** What the strategy does not have, by name: it is not in Auth0's request for it (npm `auth0` 7.1.0). */
export function NoLoginFields({ strategy }: { readonly strategy: Strategy }) {
  const lacking = ofLogin.filter((field) => !hasField(field, strategy))
  if (lacking.length === 0) return null
  return (
    <Callout title="This strategy has less">
      <p>
        Auth0’s request for <code>{strategy}</code> has no member for:{' '}
        {lacking.map((field) => fields[field].label).join(', ')}.
      </p>
    </Callout>
  )
}

/** In place of a preview of the login page. */
export const HowItIsReached = () => (
  <Side label="Login" title="How people reach it">
    <ul className={styles.ways}>
      <li>By a direct link that names the connection; its page has one for every application.</li>
      <li>By an element of the application’s own login page with that link.</li>
      <li>With auth0.js, auth0-react or Lock, by the connection’s name.</li>
    </ul>
  </Side>
)
