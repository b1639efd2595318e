/** `upstream_params` of a connection, by the name the provider gets. */
type UpstreamParams = Readonly<
  Record<string, { readonly value: string } | { readonly alias: string } | null>
>

/**
 * The name under which a connection passes a parameter of the login on to its provider
 * (auth0.com/docs, pass-parameters-to-idps); undefined where upstream_params names none.
 */
export const forwardedAs = (
  upstream: UpstreamParams | null | undefined,
  parameter: 'login_hint' | 'prompt',
): string | undefined =>
  Object.entries(upstream ?? {}).find(
    ([, source]) => source !== null && 'alias' in source && source.alias === parameter,
  )?.[0]
