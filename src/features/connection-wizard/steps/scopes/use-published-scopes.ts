import { effectiveMetadata } from '#domain/connection/effective-metadata.ts'
import { list } from '#domain/issuer/metadata.ts'
import { useWizardValues } from '../../use-wizard-values.ts'
import { useWizard } from '../../wizard-context.ts'

/** `scopes_supported`; undefined when it is not published or not read. */
export function usePublishedScopes(): readonly string[] | undefined {
  const { request } = useWizard()
  const metadata = effectiveMetadata(useWizardValues(), request.metadata)
  return metadata && list(metadata, 'scopes_supported')
}
