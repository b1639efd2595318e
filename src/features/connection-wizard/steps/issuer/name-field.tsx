import { useFormContext, useFormState } from 'react-hook-form'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import { traitsOf } from '#domain/destinations/auth0/connection/strategy-traits.ts'
import { nameDoubt } from '#domain/destinations/auth0/connection/doubts.ts'
import { nameProblem } from '#domain/destinations/auth0/connection/name.ts'
import { suggestName } from '#domain/destinations/auth0/connection/suggest-name.ts'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { Button } from '#ui/button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { useTakenName } from '../../draft/use-taken-name.ts'
import { useWizardValues } from '../../draft/use-wizard-values.ts'
import styles from './issuer.module.css'

/** The connection's name, and whether the tenant still has it free. */
export function NameField() {
  const { control, setValue, setFocus } = useFormContext<WizardValues>()
  const { errors } = useFormState({ control, name: 'name' })
  const values = useWizardValues()
  const { name } = values
  const taken = useTakenName(name)
  const place =
    traitsOf(values).source === 'issuer'
      ? values.discoveryUrl
      : (values.recipeInputs['domain'] ?? '')
  const suggestion = name === '' ? suggestName(place) : ''
  const take = () => {
    setValue('name', suggestion, { shouldDirty: true, shouldValidate: errors.name !== undefined })
    setFocus('name')
  }
  return (
    <div className={styles.named}>
      <FormTextInput<WizardValues>
        name="name"
        label={fields.name.label}
        hint={fields.name.hint}
        mono
        autoComplete="off"
        // Where the form itself says what is wrong, saying it twice helps nobody.
        status={<Status name={name} taken={taken} refused={errors.name !== undefined} />}
      />
      {suggestion !== '' && (
        <Button size="small" onClick={take}>
          Use “{suggestion}”
        </Button>
      )}
      <LiveRegion text={taken.name === undefined ? '' : taken.words(taken.name)} />
    </div>
  )
}

interface StatusProps {
  readonly name: string
  readonly taken: ReturnType<typeof useTakenName>
  readonly refused: boolean
}

function Status({ name, taken, refused }: StatusProps) {
  if (name === '') return null
  // Where it was pasted from, a name had more around it: that explains what is not allowed.
  const doubt = nameDoubt(name)
  if (doubt !== undefined) return <Verdict kind="warn">{doubt}</Verdict>
  if (refused) return null
  const problem = nameProblem(name)
  if (problem !== undefined) return <Verdict kind="none">{problem}</Verdict>
  if (taken.name !== undefined) return <Verdict kind="bad">{taken.words(taken.name)}</Verdict>
  if (taken.free) return <Verdict kind="good">Free in this tenant</Verdict>
  if (taken.asking) return <Verdict kind="pending">Asking the tenant…</Verdict>
  return null
}
