import { Config, Resources, Schemas } from 'scimmy'
import { plain, scimError, type Doc } from './library.ts'

const listOf = (resources: readonly Doc[]): Doc => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: resources.length,
  startIndex: 1,
  itemsPerPage: resources.length,
  Resources: resources,
})

/** UNVERIFIED that Auth0 answers these at all; their content is the library's. */
const documents = {
  ServiceProviderConfig: (base: string) =>
    plain(new Schemas.ServiceProviderConfig(Config.get(), `${base}/ServiceProviderConfig`)),
  ResourceTypes: (base: string) =>
    [Resources.User, Resources.Group].map((one) =>
      plain(new Schemas.ResourceType(one.describe(), `${base}/ResourceTypes`)),
    ),
  Schemas: (base: string) =>
    [Schemas.User, Schemas.Group, Schemas.EnterpriseUser].map(({ definition }) =>
      plain(definition.describe(`${base}/Schemas`)),
    ),
}
type DocumentName = keyof typeof documents

export const isDocument = (name: string): name is DocumentName => Object.hasOwn(documents, name)

/** What the endpoint says of itself (RFC 7644 §4). */
export function describeService(base: string, name: DocumentName, id: string | undefined): Doc {
  const found = documents[name](base)
  if (!Array.isArray(found) && id === undefined) return found
  if (Array.isArray(found) && id === undefined) return listOf(found)
  const one = Array.isArray(found) ? found.find((each) => each['id'] === id) : undefined
  if (one === undefined) throw scimError(404, null, `${name} ${id} not found`)
  return one
}
