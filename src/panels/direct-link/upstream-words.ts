import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { forwardedAs } from '#domain/destinations/auth0/links/forwarded.ts'
import { visible } from '#text/visible.ts'

/**
 * Whether the provider hears a parameter of the login. Auth0 documents one way, upstream_params;
 * that there is none without it is documented nowhere, so it is not claimed.
 */
export function upstreamWords(
  { options }: Pick<ConnectionView, 'options'>,
  parameter: 'login_hint' | 'prompt',
): string {
  if (!options) return 'Whether the provider gets it is not known: the options cannot be read.'
  const name = forwardedAs(options.upstream_params, parameter)
  return name === undefined
    ? 'That the provider gets it is not documented; upstream_params of the connection would pass it on.'
    : `upstream_params passes it on to the provider as “${visible(name)}”.`
}
