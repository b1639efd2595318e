import { useFormContext } from 'react-hook-form'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { fieldId } from '#forms/field-id.ts'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { Button } from '#ui/button.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { useWizardValues } from '../../draft/use-wizard-values.ts'
import { endpointNames, standingOf } from './by-hand.ts'
import styles from './issuer.module.css'

type Name = (typeof endpointNames)[number]

/** Every endpoint by hand, where there is no discovery; each held against what was read, if it was. */
export function EndpointFields({ read }: { readonly read: Metadata | undefined }) {
  return endpointNames.map((name) => {
    const field = `endpoints.${name}` as const
    return (
      <FormTextInput<WizardValues>
        key={name}
        name={field}
        label={fields[field].label}
        hint={fields[field].hint}
        mono
        inputMode="url"
        autoComplete="off"
        optional={name === 'userinfo_endpoint'}
        {...(read && { status: <Standing name={name} read={read} /> })}
      />
    )
  })
}

/** Whether it is what was read. No verdict: neither is better for it. */
function Standing({ name, read }: { readonly name: Name; readonly read: Metadata }) {
  const { setValue, formState } = useFormContext<WizardValues>()
  const { endpoints, uploadedMetadata } = useWizardValues()
  const standing = standingOf(name, endpoints[name], read)
  if (standing === undefined) return null
  const { was, same } = standing
  const where = uploadedMetadata ? 'in the file' : 'published'
  if (same) return <span className={styles.standing}>as {where}</span>
  const field = `endpoints.${name}` as const
  const takeBack = () => {
    setValue(field, was, { shouldDirty: true, shouldValidate: formState.isSubmitted })
    document.getElementById(fieldId(field))?.focus()
  }
  return (
    <span className={styles.standing}>
      {was === '' ? (
        `changed, not ${where}`
      ) : (
        <>
          <span>
            {endpoints[name] !== '' && 'changed, '}
            {where}:{' '}
            <code>
              <VisibleText value={was} />
            </code>
          </span>
          <Button
            size="small"
            aria-label={`Take ${fields[field].label} as ${where}`}
            onClick={takeBack}
          >
            Take it
          </Button>
        </>
      )}
    </span>
  )
}
