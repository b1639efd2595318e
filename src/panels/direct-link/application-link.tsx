import { useState } from 'react'
import type { ClientView } from '#domain/contract/gateway.ts'
import { type DirectLink, buildDirectLink } from '#domain/links/direct-link.ts'
import { type RedirectUri, redirectUris } from '#domain/links/redirect-uris.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { Hint } from '#ui/hint.tsx'
import { Select } from '#ui/select.tsx'
import { Stack } from '#ui/stack.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { visible } from '#ui/visible.ts'
import { LinkText } from './link-text.tsx'

interface ApplicationLinkProps {
  readonly application: ClientView
  /** Name of the connection. */
  readonly connection: string
  /** Without a final slash. */
  readonly origin: string
}

/** The direct link of one application, by the callback that is chosen from its own. */
export function ApplicationLink({ application, connection, origin }: ApplicationLinkProps) {
  const uris = redirectUris(application)
  const usable = uris.filter((one) => one.usable)
  const [chosen, setChosen] = useState<string>()
  const uri = usable.find((one) => one.uri === chosen) ?? usable[0]
  const name = visible(application.name)

  if (uri === undefined) return <NoLink uris={uris} />
  const link: DirectLink = {
    origin,
    clientId: application.client_id,
    redirectUri: uri.uri,
    connection,
  }
  return (
    <Stack gap="tight">
      <LinkText link={link} />
      <CopyButton what={`direct link for ${name}`} value={buildDirectLink(link)} />
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
