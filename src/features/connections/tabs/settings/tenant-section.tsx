import { type ClipboardEvent, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { useSession } from '#api/context.tsx'
import { specOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { hostProblem } from '#domain/destinations/auth0/connection/edit/host-problem.ts'
import { cleanInput } from '#domain/providers/clean-input.ts'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { PastedStatus } from '#panels/oidc-fields/pasted-status.tsx'
import { TenantScopeField } from '#panels/other-tenant/scope-field.tsx'
import { useFieldOfAddress } from '#panels/router/use-field-of-address.ts'
import { TenantVerdict } from '#panels/other-tenant/tenant-verdict.tsx'
import type { EditValues } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { LiveRegion } from '#ui/live-region.tsx'
import { visible } from '#text/visible.ts'
import type { PartProps } from './part-props.ts'
import styles from './settings.module.css'

/** `auth0-oidc`: another Auth0 tenant, by its domain alone. */
export function TenantSection({ edit }: PartProps) {
  const { config } = useSession()
  const { tenant } = edit.values
  const place = useFieldOfAddress<HTMLDivElement>()
  return (
    <div ref={place} className={styles.part}>
      <Domain />
      <TenantVerdict host={hostProblem(tenant, config) === undefined ? tenant : ''} tellsOfLogins />
    </div>
  )
}

/** A pasted URL is cut down to its host, and that is said. */
function Domain() {
  const { getValues, setValue, formState } = useFormContext<EditValues>()
  const [words, setWords] = useState('')
  const { label, hint } = specOf('tenant')
  const take = (typed: string) => {
    const { value, says } = cleanInput('host', typed)
    setWords(says.join(' '))
    setValue('tenant', value, { shouldDirty: true, shouldValidate: formState.isSubmitted })
  }
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text')
    // An addition to what stands there is left to the browser.
    if (cleanInput('host', pasted).says.length === 0) return
    event.preventDefault()
    take(pasted)
  }
  const leave = () => {
    if (cleanInput('host', getValues('tenant')).says.length > 0) take(getValues('tenant'))
  }
  return (
    <>
      <FormTextInput<EditValues>
        name="tenant"
        label={label}
        hint={hint}
        mono
        autoComplete="off"
        onPaste={paste}
        onBlur={leave}
        status={words !== '' && <PastedStatus removed={visible(words)} />}
      />
      <LiveRegion text={visible(words)} />
    </>
  )
}

/** What a login asks the other tenant for. */
export const TenantRequestSection = ({ edit }: PartProps) => (
  <TenantScopeField scopes={edit.values.scopes} />
)
