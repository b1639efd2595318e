import { useState } from 'react'
import { type EndpointForm, scimEndpoint } from '#domain/destinations/auth0/scim/endpoint.ts'
import type { Sender } from '#domain/destinations/auth0/scim/mapping-remarks.ts'
import { type LinkDomains, useLinkDomains } from '#panels/direct-link/use-link-domains.ts'

export interface Endpoint extends LinkDomains {
  readonly form: EndpointForm
  readonly chooseForm: (form: EndpointForm) => void
  readonly url: string
  readonly sender: Sender
}

/** The endpoint as it is written for one provider, on one of the tenant's domains. */
export function useEndpoint(connection: string): Endpoint {
  const domains = useLinkDomains()
  const [form, chooseForm] = useState<EndpointForm>('documented')
  const url = scimEndpoint(domains.origin, connection, form)
  return { ...domains, form, chooseForm, url, sender: form === 'documented' ? undefined : form }
}
