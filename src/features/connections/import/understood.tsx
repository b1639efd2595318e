import type { ImportedDraft } from '#domain/destinations/auth0/imports/draft.ts'
import type { ImportedConnection } from '#domain/destinations/auth0/imports/imported.ts'
import { KeyValue } from '#ui/key-value.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './import.module.css'
import { Problems } from './problems.tsx'

interface Props {
  readonly connection: ImportedConnection
  readonly draft: ImportedDraft
}

/** One connection as it was understood, and what of it was not. */
export function Understood({ connection, draft: { values, leftOut } }: Props) {
  const { body, secret, problems } = connection
  const source =
    values.recipeInputs['domain'] ?? (values.discoveryUrl || values.endpoints.issuer || undefined)
  const rows = [
    { term: 'Strategy', value: body.strategy },
    ...(body.strategy === 'oidc' ? [{ term: 'Channel', value: values.channel }] : []),
    ...(source ? [{ term: 'Issuer', value: <VisibleText value={source} /> }] : []),
    ...(values.clientId
      ? [{ term: 'Client ID', value: <VisibleText value={values.clientId} /> }]
      : []),
    { term: 'Scopes', value: <VisibleText value={values.scopes.join(' ')} /> },
    {
      term: 'Secret',
      value:
        secret === undefined
          ? 'None in the text: asked for in the wizard'
          : 'In the text: it goes to the form, and is stored nowhere',
      plain: true,
    },
    ...(leftOut.length > 0
      ? [{ term: 'Not taken', value: <VisibleText value={leftOut.join(', ')} />, plain: true }]
      : []),
  ]
  return (
    <section className={styles.one}>
      <h3>
        <VisibleText value={body.name || 'Without a name'} />
      </h3>
      <KeyValue rows={rows} />
      <Problems problems={problems} />
    </section>
  )
}
