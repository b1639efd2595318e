import { useMemo } from 'react'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { useIssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'
import { useWizardValues } from '../../draft/use-wizard-values.ts'

/**
 * What was read of the issuer, also while its endpoints are given by hand: the wizard's own check
 * judges those, and knows of no document.
 */
export function useRead(): Metadata | undefined {
  const { discoveryUrl, uploadedMetadata } = useWizardValues()
  const { published } = useIssuerCheck(
    useMemo(() => ({ url: discoveryUrl, expectation: {} }), [discoveryUrl]),
  )
  return uploadedMetadata ?? published
}
