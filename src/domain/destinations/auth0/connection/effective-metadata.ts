import { type Metadata, text } from '#domain/oidc/issuer/metadata.ts'
import type { DraftValues } from './draft.ts'

/** Without a value the schema's one required list stands at what OIDC Discovery 1.0 §3 demands of all. */
const defaultAlgs = ['RS256']

const isEmpty = (value: string | readonly string[]) => value.length === 0

/** True when the metadata will not be what the issuer publishes. */
export const isOverridden = (values: DraftValues): boolean =>
  values.uploadedMetadata !== undefined || Object.keys(values.adjusted).length > 0

function overlay(base: Metadata, adjusted: DraftValues['adjusted']): Metadata {
  const members = new Map(Object.entries(base))
  for (const [name, value] of Object.entries(adjusted)) {
    if (isEmpty(value)) members.delete(name)
    else members.set(name, value)
  }
  return Object.fromEntries(members)
}

/**
 * The metadata the connection will work with: what is published or uploaded, with the
 * adjustments over it; by hand, what was given. Undefined: discovery that was not read yet.
 */
export function effectiveMetadata(
  values: DraftValues,
  published: Metadata | undefined,
): Metadata | undefined {
  if (values.mode === 'manual') {
    const given = Object.entries(values.endpoints).filter(([, value]) => value !== '')
    return overlay(
      { ...Object.fromEntries(given), id_token_signing_alg_values_supported: defaultAlgs },
      values.adjusted,
    )
  }
  const base = values.uploadedMetadata ?? published
  return base && overlay(base, values.adjusted)
}

/** A string member that is not empty, of metadata that may not have been read yet. */
export const textMember = (metadata: Metadata | undefined, name: string): string | undefined =>
  metadata && text(metadata, name)
