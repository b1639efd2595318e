/**
 * How providers want the same endpoint written (auth0.com/docs, "Configure Inbound SCIM"): Okta
 * without the last slash, Entra with what makes it send patches as RFC 7644 §3.5.2 has them.
 */
export const endpointForms = {
  documented: { label: 'As documented', end: '/' },
  okta: { label: 'Okta', end: '' },
  entra: { label: 'Entra', end: '/?aadOptscim062020' },
} as const
export type EndpointForm = keyof typeof endpointForms
export const isEndpointForm = (text: string): text is EndpointForm =>
  Object.hasOwn(endpointForms, text)

/** @param origin of the tenant or of one of its custom domains, without a last slash */
export const scimEndpoint = (origin: string, connection: string, form: EndpointForm): string =>
  `${origin}/scim/v2/connections/${connection}${endpointForms[form].end}`
