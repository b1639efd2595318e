import { useState } from 'react'
import { emptyDraft } from '#domain/destinations/auth0/connection/draft.ts'
import { fromConnection } from '#domain/destinations/auth0/connection/from-connection.ts'
import { guideFor } from '#domain/destinations/auth0/connection/guide-for.ts'
import { requestForIt } from '#domain/destinations/auth0/connection/request-for-it.ts'
import { strategyOf } from '#domain/destinations/auth0/connection/strategy.ts'
import { traits } from '#domain/destinations/auth0/connection/strategy-traits.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { recipes } from '#domain/providers/all.ts'
import type { KnownCallbackUrls } from '#panels/callback-urls/use-callback-urls.ts'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Select } from '#ui/select.tsx'
import { Stack } from '#ui/stack.tsx'

interface Props {
  readonly connection: ConnectionView
  readonly callbacks: KnownCallbackUrls
}

/** A connection does not tell which product is behind it: whoever knows it chooses its words. */
export function RequestText({ connection, callbacks }: Props) {
  const { recipe: own, strategy: chosen, channel, scopes } = draftOf(connection)
  const [recipe = recipes.find(({ id }) => id === own), setRecipe] =
    useState<(typeof recipes)[number]>()
  if (!recipe) return null
  const strategy = strategyOf({ recipe: recipe.id, strategy: chosen })
  const text = requestForIt({
    recipe,
    guide: guideFor(recipe.id, strategy),
    strategy,
    callbackUrls: callbacks.urls,
    channel,
    scopes,
  })
  return (
    <Stack>
      {traits[strategy].source === 'issuer' && (
        <Select
          label="Written for"
          hint="What the connection stores does not say which product their provider is."
          value={recipe.id}
          onChange={({ target }) => setRecipe(recipes.find(({ id }) => id === target.value))}
          options={recipes.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <CodeBlock label="Request">{text}</CodeBlock>
      <CopyButton what="request for IT" value={text} variant="main" />
    </Stack>
  )
}

const draftOf = (connection: ConnectionView) =>
  connection.options ? fromConnection(connection).values : emptyDraft()
