import { useState } from 'react'
import { useSession } from '#api/context.tsx'
import { emptyDraft } from '#domain/destinations/auth0/connection/draft.ts'
import { fromConnection } from '#domain/destinations/auth0/connection/from-connection.ts'
import { guideFor } from '#domain/destinations/auth0/connection/guide-for.ts'
import { keysUrl } from '#domain/destinations/auth0/connection/keys-url.ts'
import { strategyOf } from '#domain/destinations/auth0/connection/strategy.ts'
import { traits } from '#domain/destinations/auth0/connection/strategy-traits.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { recipeOfConnection } from '#domain/destinations/auth0/mapping/recipe-of-issuer.ts'
import { recipes } from '#domain/providers/all.ts'
import type { KnownCallbackUrls } from '#panels/callback-urls/use-callback-urls.ts'
import { HandOffSheet } from '#panels/hand-off/hand-off-sheet.tsx'
import { Select } from '#ui/select.tsx'
import { Stack } from '#ui/stack.tsx'

interface Props {
  readonly connection: ConnectionView
  readonly callbacks: KnownCallbackUrls
}

/** A connection does not tell which product is behind it: its issuer may, and who knows it chooses. */
export function RequestText({ connection, callbacks }: Props) {
  const { config } = useSession()
  const { strategy: chosen, channel, scopes } = draftOf(connection)
  const [id, setId] = useState(() => recipeOfConnection(connection))
  const strategy = strategyOf({ recipe: id, strategy: chosen })
  const recipe = recipes.find((one) => one.id === id)
  if (!recipe) return null
  const { name, options } = connection
  const signs = options?.token_endpoint_auth_method === 'private_key_jwt'
  return (
    <Stack>
      {traits[strategy].source === 'issuer' && (
        <Select
          label="Written for"
          hint="What the connection stores does not say which product their provider is; its issuer may."
          value={id}
          onChange={({ target }) => setId(recipes.find((one) => one.id === target.value)?.id ?? id)}
          options={recipes.map(({ id: value, title: label }) => ({ value, label }))}
        />
      )}
      <HandOffSheet
        asked={{
          name,
          recipe,
          guide: guideFor(id, strategy),
          strategy,
          callbackUrls: callbacks.urls,
          channel,
          scopes,
          jwksUrl: signs ? keysUrl(config.domain, name, config) : undefined,
        }}
        callbacks={callbacks}
        level={3}
      />
    </Stack>
  )
}

const draftOf = (connection: ConnectionView) =>
  connection.options ? fromConnection(connection).values : emptyDraft()
