import { useSession } from '#api/context.tsx'
import type { Source } from '#domain/destinations/cloudentity/claims/source.ts'
import type { IdpView, WorkspaceView } from '#domain/destinations/cloudentity/contract/views.ts'
import { sampleOf } from '#domain/destinations/cloudentity/lineage/sample.ts'
import { tenantOrigin } from '#domain/wire/origin-rules.ts'
import { visibleJson } from '#text/json.ts'
import { Button } from '#ui/button.tsx'
import { Actions } from '#ui/stack.tsx'
import { ClaimsField } from './claims-field.tsx'
import styles from './login.module.css'
import { type PastedClaims, type PastedLogin, sourcesOf } from './use-pasted-login.ts'

interface Props {
  readonly idp: IdpView
  readonly login: PastedLogin
  /** Whether a made-up login does, too: not where one is held against another. */
  readonly sample?: boolean
}

const clear = (fields: readonly PastedClaims[]) => {
  for (const field of fields) field.write('')
}

/** A button that goes away once it is pressed leaves nobody behind: it stays. */
const Clear = ({ what, fields }: { what: string; fields: readonly PastedClaims[] }) => (
  <Button size="small" aria-label={`Clear ${what}`} onClick={() => clear(fields)}>
    Clear
  </Button>
)

/** What the demo application shows: its access token and its ID token. */
export function ShownFields({
  login: { shown },
  workspace: { issuer },
}: Pick<Props, 'login'> & { readonly workspace: WorkspaceView }) {
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>What the demo app shows</legend>
      <p className={styles.about}>
        Tokens, or their claims as JSON. Read in this browser: sent nowhere, stored nowhere, and
        gone when you leave this page.
      </p>
      <ClaimsField
        label="Demo app’s access token"
        field={shown.access_token}
        expected={{ kind: 'access-token', issuer }}
      />
      <ClaimsField
        label="Demo app’s ID token"
        field={shown.id_token}
        expected={{ kind: 'id-token', issuer }}
      />
      <Actions>
        <Clear what="what the demo app shows" fields={Object.values(shown)} />
      </Actions>
    </fieldset>
  )
}

const kinds = {
  id_token: 'id-token',
  access_token: 'access-token',
  user_info: 'user-info',
} as const
const labels: Readonly<Record<Source, string>> = {
  id_token: 'Auth0’s ID token',
  access_token: 'Auth0’s access token',
  user_info: 'Auth0’s user info',
}

/** What Auth0 sent at a login, or a sample of it. */
export function SentFields({ idp, login: { sent }, sample = false }: Props) {
  const { config } = useSession()
  const { domain } = idp.settings
  const issuer = domain === undefined ? undefined : `${tenantOrigin(domain, config)}/`
  const asked = sourcesOf(idp)
  const fill = () => {
    const made = sampleOf(idp)
    for (const source of asked) sent[source].write(visibleJson(made[source] ?? {}))
  }
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>What Auth0 sends</legend>
      <p className={styles.about}>
        With it each value is predicted, and claims that nothing reads are found. It stays in this
        browser, too.
        {sample &&
          ' A sample is made up: what Auth0 sends for the scopes, and something of the right type for every other attribute.'}
      </p>
      {asked.map((source) => (
        <ClaimsField
          key={source}
          label={labels[source]}
          field={sent[source]}
          expected={{ kind: kinds[source], issuer }}
        />
      ))}
      <Actions>
        {sample && (
          <Button size="small" onClick={fill}>
            Fill in a sample
          </Button>
        )}
        <Clear what="what Auth0 sends" fields={Object.values(sent)} />
      </Actions>
    </fieldset>
  )
}
