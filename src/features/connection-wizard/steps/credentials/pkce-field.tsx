import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { effectiveMetadata } from '#domain/destinations/auth0/connection/effective-metadata.ts'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import { pkceWords } from '#domain/destinations/auth0/connection/value-words.ts'
import { pkceModes } from '#domain/oidc/values.ts'
import { FormSelect } from '#forms/form-select.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { visible } from '#text/visible.ts'
import { useWizardValues } from '../../draft/use-wizard-values.ts'
import { useWizard } from '../../frame/wizard-context.ts'
import { pkceOutlook } from '#panels/oidc-fields/pkce.ts'

const options = pkceModes.map((value) => ({ value, label: pkceWords[value] }))

/** Back Channel only: Auth0 has no PKCE where no code is exchanged. */
export function PkceField() {
  const { recipe, request, check } = useWizard()
  const values = useWizardValues()
  const { words, warns } = pkceOutlook(values.pkce, effectiveMetadata(values, request.metadata))
  const findings = check.diagnosis?.findings ?? []
  const weighs =
    warns || findings.some((one) => one.code === 'pkce-entra' && one.severity !== 'note')
  const preset = recipe.presets.pkce
  return (
    <FormSelect<WizardValues>
      name="pkce"
      label={fields.pkce.label}
      options={options}
      status={<Verdict kind={weighs ? 'warn' : 'none'}>{visible(words)}</Verdict>}
      hint={
        preset === undefined
          ? fields.pkce.hint
          : `${fields.pkce.hint} ${recipe.title} wants ${pkceWords[preset]}.`
      }
    />
  )
}
