import { effectiveMetadata } from '#domain/destinations/auth0/connection/effective-metadata.ts'
import { list } from '#domain/oidc/issuer/metadata.ts'
import { useWizardValues } from '../../draft/use-wizard-values.ts'
import { useWizard } from '../../frame/wizard-context.ts'

/** `scopes_supported`; undefined when it is not published or not read. */
export function usePublishedScopes(): readonly string[] | undefined {
  const { request } = useWizard()
  const metadata = effectiveMetadata(useWizardValues(), request.metadata)
  return metadata && list(metadata, 'scopes_supported')
}
