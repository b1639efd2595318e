/** Front or back channel, by discovery or with every endpoint given. */
export const shapes = [
  'front channel, discovery',
  'front channel, endpoints',
  'back channel, discovery',
  'back channel, endpoints',
] as const
export type Shape = (typeof shapes)[number]

export const isBack = (shape: Shape) => shape.startsWith('back')
export const isManual = (shape: Shape) => shape.endsWith('endpoints')

/** Endpoints of the IdP as somebody reads them from its documentation. */
export const endpointsOf = (idp: string) => ({
  issuer: idp,
  authorization_endpoint: `${idp}/authorize`,
  token_endpoint: `${idp}/token`,
  jwks_uri: `${idp}/jwks`,
})

/** The members of `options` that such a connection needs, as Auth0's pages name them. */
export function optionsOf(shape: Shape, idp: string, clientId: string, secret: string) {
  const { token_endpoint, ...front } = endpointsOf(idp)
  return {
    type: isBack(shape) ? 'back_channel' : 'front_channel',
    ...(isManual(shape)
      ? { ...front, ...(isBack(shape) && { token_endpoint }) }
      : { discovery_url: `${idp}/.well-known/openid-configuration`, issuer: idp }),
    client_id: clientId,
    ...(isBack(shape) && { client_secret: secret, connection_settings: { pkce: 'auto' } }),
    scope: 'openid profile email',
  }
}
