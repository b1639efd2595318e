import { useState } from 'react'
import type { ClientView } from '#domain/destinations/auth0/contract/client-view.ts'
import { begunByLink } from '#domain/destinations/auth0/links/begun-by-link.ts'
import { type DirectLink, buildDirectLink } from '#domain/destinations/auth0/links/direct-link.ts'
import { linkElement } from '#domain/destinations/auth0/links/html-element.ts'
import type { LinkOptions } from '#domain/destinations/auth0/links/link-options.ts'
import { type RedirectUri, redirectUris } from '#domain/destinations/auth0/links/redirect-uris.ts'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Hint } from '#ui/hint.tsx'
import { Select } from '#ui/select.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { visible } from '#text/visible.ts'
import { LinkText } from './link-text.tsx'
import { OpenLink } from './open-link.tsx'

interface ApplicationLinkProps {
  readonly application: ClientView
  readonly connection: {
    readonly name: string
    readonly display_name?: string | undefined
  }
  /** Without a final slash. */
  readonly origin: string
  readonly options: LinkOptions
  /** False where no login could come of it. */
  readonly opens: boolean
}

/** The direct link of one application, by the callback that is chosen from its own. */
export function ApplicationLink(props: ApplicationLinkProps) {
  const { application, connection, origin, options, opens } = props
  const uris = redirectUris(application)
  const usable = uris.filter((one) => one.usable)
  const [chosen, setChosen] = useState<string>()
  const uri = usable.find((one) => one.uri === chosen) ?? usable[0]
  const name = visible(application.name)

  if (application.reserved === 'tester')
    return <Hint>Greencheck’s own: its logins begin on the Test tab</Hint>
  if (uri === undefined) return <NoLink uris={uris} />
  const parts: DirectLink = {
    origin,
    clientId: application.client_id,
    redirectUri: uri.uri,
    connection: connection.name,
    options,
  }
  const link = buildDirectLink(parts)
  const element = linkElement(link, `Continue with ${connection.display_name || connection.name}`)
  return (
    <Stack gap="tight">
      <LinkText link={parts} />
      <Actions>
        <CopyButton what={`direct link for ${name}`} value={link} />
        {/* A pattern is nothing to open: the placeholder would be taken for a challenge. */}
        {opens && !options.pkce && (
          <OpenLink what={`direct link for ${name}`} link={link} origins={[origin]} />
        )}
      </Actions>
      {usable.length > 1 && (
        <Select
          label={`Redirect URI for ${name}`}
          value={uri.uri}
          options={usable.map((one) => ({ value: one.uri, label: visible(one.uri) }))}
          onChange={(event) => setChosen(event.target.value)}
        />
      )}
      {uri.note && <Hint>{uri.note}</Hint>}
      <Unusable uris={uris} />
      <Disclosure summary="As an HTML element, and what the application needs">
        <Stack gap="tight">
          <CodeBlock
            label="HTML"
            actions={<CopyButton what={`HTML element for ${name}`} value={element} />}
          >
            {element}
          </CodeBlock>
          <Hint>
            For a page of the application, or as a custom button in Lock. The page puts its own
            state in place of the placeholder.
          </Hint>
          <Hint>{begunByLink(application.app_type)}</Hint>
        </Stack>
      </Disclosure>
    </Stack>
  )
}

const NoLink = ({ uris }: { readonly uris: readonly RedirectUri[] }) =>
  uris.length === 0 ? (
    <Hint>no callback URL registered: it cannot receive logins yet</Hint>
  ) : (
    <Stack gap="tight">
      <Hint>none of its callback URLs can stand in a link</Hint>
      <Unusable uris={uris} />
    </Stack>
  )

const Unusable = ({ uris }: { readonly uris: readonly RedirectUri[] }) =>
  uris
    .filter((one) => !one.usable)
    .map(({ uri, note }) => (
      <Hint key={uri}>
        Left out:{' '}
        <code>
          <VisibleText value={uri} />
        </code>{' '}
        {note}
      </Hint>
    ))
