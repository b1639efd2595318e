import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '#api/context.tsx'
import type { IdpData } from '#domain/destinations/cloudentity/context/evaluate.ts'
import { attributeTypes } from '#domain/destinations/cloudentity/context/types.ts'
import type {
  AttributeView,
  DemoAppView,
  IdpView,
} from '#domain/destinations/cloudentity/contract/views.ts'
import { predict } from '#domain/destinations/cloudentity/lineage/compare.ts'
import { type Configuration, trace } from '#domain/destinations/cloudentity/lineage/trace.ts'
import { contextQuery, demoAppQuery, postAuthenticationScriptQuery } from '../data/queries.ts'

/** What decides what becomes of a claim, as far as it can be read. */
const configurationOf = (
  idp: IdpView,
  context: readonly AttributeView[],
  demoApp: DemoAppView | undefined,
  data: IdpData | undefined,
): Configuration => ({
  attributes: idp.attributes,
  mappings: idp.mappings,
  context: context.map(({ name, type }) => ({
    name,
    type: attributeTypes.find((one) => one === type),
  })),
  getUserInfo: idp.settings.get_user_info,
  claims: demoApp?.claims,
  scopes: demoApp?.client?.scopes,
  data,
})

/** The lineage of an identity provider's claims, and the reads it is made from. */
export function useLineage(idp: IdpView, data: IdpData | undefined) {
  const client = useApi()
  const context = useQuery(contextQuery(client))
  const demoApp = useQuery(demoAppQuery(client))
  const script = useQuery(postAuthenticationScriptQuery(client, idp.id))
  const assigned = idp.post_authn_app_id !== undefined || script.data?.script_id !== undefined
  // Until it is read nobody knows whether there is a script.
  const extended = assigned || script.data === undefined
  const attributes = context.data?.attributes
  // Nothing is said to be untold while it is still being read.
  const reads = demoApp.isLoading || script.isLoading
  const told = useMemo(() => {
    if (attributes === undefined || reads) return undefined
    const configuration = configurationOf(idp, attributes, demoApp.data, data)
    const lines = trace(configuration)
    return { lines, predictions: predict(lines, configuration, extended) }
  }, [idp, attributes, reads, demoApp.data, data, extended])
  return { context, demoApp, script, assigned, extended, told }
}
