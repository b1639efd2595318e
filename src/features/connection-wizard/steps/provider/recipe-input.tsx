import { useFormContext, useWatch } from 'react-hook-form'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import type { RecipeInput as Input } from '#domain/providers/recipe.ts'
import { FormSelect } from '#forms/form-select.tsx'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import styles from './provider.module.css'

interface Props {
  readonly input: Input
  /** What is wrong with what was typed. */
  readonly problem: string | undefined
  /** What was understood or rewritten. */
  readonly says: readonly string[]
}

/** One thing a provider's issuer URL is made of, asked for in that provider's words. */
export function RecipeInput({ input, problem, says }: Props) {
  const { control, getFieldState, formState } = useFormContext<WizardValues>()
  const name = `recipeInputs.${input.id}` as const
  const typed = useWatch({ control, name })
  const refused = getFieldState(name, formState).error !== undefined
  const words = { label: input.label, hint: input.hint }
  if (input.options)
    return <FormSelect<WizardValues> name={name} options={input.options} {...words} />

  // While it is being typed nothing is wrong yet, so the remark is in ink; Continue makes it red.
  const remark = typed && !refused ? problem : undefined
  const status = [...says, ...(remark === undefined ? [] : [remark])]
  return (
    <FormTextInput<WizardValues>
      name={name}
      mono
      placeholder={input.placeholder}
      {...words}
      {...(status.length > 0 && {
        status: (
          <span className={styles.says}>
            {status.map((sentence) => (
              <Verdict key={sentence} kind="none">
                <VisibleText value={sentence} />
              </Verdict>
            ))}
          </span>
        ),
      })}
    />
  )
}
