import { Callout } from '#ui/callout.tsx'
import styles from './layout.module.css'

interface MissingScopesProps {
  readonly scopes: readonly string[]
  readonly domain: string
}

/** Told at once, so that nobody learns it at the end of a form. */
export const MissingScopes = ({ scopes, domain }: MissingScopesProps) => (
  <div className={styles.notice}>
    <Callout kind="warn" title="Greencheck’s own access is incomplete">
      For an administrator of {domain}: grant Greencheck’s server application{' '}
      {scopes.map((scope, index) => (
        <span key={scope}>
          {index > 0 && ', '}
          <code>{scope}</code>
        </span>
      ))}{' '}
      for the Auth0 Management API. Until then, what needs it fails.
    </Callout>
  </div>
)
