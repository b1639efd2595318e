import { channelWords } from '#domain/destinations/auth0/connection/value-words.ts'
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
  const { options = {} } = body
  const hasScopes = options['scope'] !== undefined || options['scopes'] !== undefined
  const channel =
    options['type'] === undefined || values.channel === '' ? '' : channelWords[values.channel]
  // Only what the text says: a draft has values of its own for the rest.
  const told = [
    { term: 'Strategy', value: body.strategy },
    { term: 'Communication Channel', value: channel },
    { term: 'Other tenant', value: values.recipeInputs['domain'] ?? '' },
    { term: 'OpenID Connect Discovery URL', value: values.discoveryUrl },
    { term: 'Issuer', value: values.endpoints.issuer },
    { term: 'Client ID', value: values.clientId },
    { term: 'Scopes', value: hasScopes ? values.scopes.join(' ') : '' },
  ]
  const rows = [
    ...told
      .filter(({ value }) => value !== '')
      .map(({ term, value }) => ({ term, value: <VisibleText value={value} /> })),
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
