import { mappingTypes } from '#domain/destinations/cloudentity/context/types.ts'
import type {
  Auth0Idp,
  Mapping,
} from '#domain/destinations/cloudentity/contract/identity-provider.ts'
import { invalid } from './errors.ts'

const required = (value: string | undefined) => (value ? undefined : 'is required')

const host = (value: string | undefined) =>
  required(value) ??
  (/^[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/.test(value ?? '') ? undefined : 'is not a valid domain')

/** "Source and target must be provided"; in static mode a value stands for the source. */
const problemOf = ({ source, target, type, mode }: Mapping): string | undefined =>
  required(target) ??
  (mode === 'static' ? undefined : required(source)) ??
  (mappingTypes.some((one) => one === type) ? undefined : 'is not a known type')

/** Refuses what could not work. Which of it the product refuses, and how, is not told. */
export function demandValid({ name, settings, mappings }: Auth0Idp): void {
  const found = [
    ['name', required(name)],
    ['settings.domain', host(settings?.domain)],
    ['settings.client_id', required(settings?.client_id)],
    ...(mappings ?? []).map((one, index) => [`mappings.${index}`, problemOf(one)]),
  ].filter(([, problem]) => problem !== undefined)
  if (found.length > 0) throw invalid(Object.fromEntries(found))
}
