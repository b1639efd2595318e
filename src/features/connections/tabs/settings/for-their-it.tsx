import { useState } from 'react'
import { emptyDraft } from '#domain/destinations/auth0/connection/draft.ts'
import { fromConnection } from '#domain/destinations/auth0/connection/from-connection.ts'
import { requestForIt } from '#domain/destinations/auth0/connection/request-for-it.ts'
import { strategyOf } from '#domain/destinations/auth0/connection/strategy.ts'
import { traits } from '#domain/destinations/auth0/connection/strategy-traits.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { recipes } from '#domain/providers/all.ts'
import { CallbackUrls } from '#panels/callback-urls/callback-urls.tsx'
import { useCallbackUrls } from '#panels/callback-urls/use-callback-urls.ts'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { Select } from '#ui/select.tsx'
import { Stack } from '#ui/stack.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { Section } from './section.tsx'

interface Props {
  readonly connection: ConnectionView
}

/** What others need to know of the connection: by what it is named, where it returns to, what to do. */
export function ForTheirIt({ connection }: Props) {
  const callbacks = useCallbackUrls()
  const { name, id } = connection
  return (
    <Section title="To copy">
      <KeyValue
        rows={[
          {
            term: 'Connection Name',
            value: (
              <>
                <VisibleText value={name} /> <CopyButton what="Connection Name" value={name} />
              </>
            ),
          },
          {
            term: 'Connection ID',
            value: (
              <>
                <VisibleText value={id} /> <CopyButton what="Connection ID" value={id} />
              </>
            ),
          },
          { term: 'Callback URLs', value: <CallbackUrls known={callbacks} /> },
        ]}
      />
      <Request connection={connection} callbacks={callbacks} />
    </Section>
  )
}

interface RequestProps extends Props {
  readonly callbacks: ReturnType<typeof useCallbackUrls>
}

/** A connection does not tell which product is behind it: whoever knows it chooses its words. */
function Request({ connection, callbacks }: RequestProps) {
  const { recipe: own, strategy: chosen, channel, scopes } = draftOf(connection)
  const [recipe = recipes.find(({ id }) => id === own), setRecipe] =
    useState<(typeof recipes)[number]>()
  if (!recipe) return null
  const strategy = strategyOf({ recipe: recipe.id, strategy: chosen })
  const text = requestForIt({ recipe, strategy, callbackUrls: callbacks.urls, channel, scopes })
  return (
    <Disclosure summary="Request for their IT">
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
    </Disclosure>
  )
}

const draftOf = (connection: ConnectionView) =>
  connection.options ? fromConnection(connection).values : emptyDraft()
