import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { attributeTypes, typeWords } from '#domain/destinations/cloudentity/context/types.ts'
import type { AttributeView } from '#domain/destinations/cloudentity/contract/views.ts'
import { FormCheckbox } from '#forms/form-checkbox.tsx'
import { formDefaults } from '#forms/form-defaults.ts'
import { FormErrorSummary } from '#forms/form-error-summary.tsx'
import { FormSelect } from '#forms/form-select.tsx'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { nestedErrors } from '#forms/nested-errors.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import {
  attributeOf,
  type AttributeValues,
  claimOf,
  emptyAttribute,
  problemsOf,
  valuesOf,
} from './attribute-values.ts'
import { ClaimForms } from './claim-forms.tsx'
import { SourceField } from './source-field.tsx'

interface Props {
  /** Undefined: a new one. */
  readonly before: AttributeView | undefined
  /** What a new one is called to begin with. */
  readonly named?: string | undefined
  readonly taken: readonly string[]
  readonly getUserInfo: boolean
  readonly onClose: () => void
  readonly onDone: (attribute: AttributeView, turnOnUserInfo: boolean) => void
}

/** One attribute: where its claim is, what it is called, and its type. */
export function AttributeForm({ before, named, onClose, onDone, ...others }: Props) {
  const form = useForm<AttributeValues>({
    ...formDefaults,
    defaultValues: before ? valuesOf(before) : { ...emptyAttribute, ...(named && claimOf(named)) },
    resolver: (values) => {
      const problems = problemsOf(values, others)
      return problems.length > 0
        ? { values: {}, errors: nestedErrors<AttributeValues>(problems) }
        : { values, errors: {} }
    },
  })
  const [source, claim, nested] = useWatch({
    control: form.control,
    name: ['source', 'claim', 'nested'],
  })
  const submit = form.handleSubmit((values) =>
    onDone(
      attributeOf(values, before),
      values.source === 'user_info' && values.turnOnUserInfo && !others.getUserInfo,
    ),
  )
  return (
    <Dialog open onClose={onClose} title={before ? 'Edit attribute' : 'Add attribute'}>
      <FormProvider {...form}>
        <form noValidate onSubmit={(event) => void submit(event)}>
          <Stack>
            <FormErrorSummary />
            <SourceField getUserInfo={others.getUserInfo} />
            <FormTextInput<AttributeValues>
              name="claim"
              label="Claim name"
              mono
              maxLength={255}
              autoComplete="off"
              hint={
                nested
                  ? 'Each dot leads into the claim. A dot of a name itself is written \\.'
                  : 'As Auth0 sends it. Dots of its name are escaped.'
              }
              status={<ClaimForms {...{ source, claim, nested }} />}
            />
            <FormCheckbox<AttributeValues>
              name="nested"
              label="Nested claim"
              hint="The dots are a path: address.locality is locality inside of address."
            />
            <FormTextInput<AttributeValues>
              name="displayName"
              label="Display name"
              maxLength={255}
              autoComplete="off"
            />
            <FormSelect<AttributeValues>
              name="type"
              label="Data type"
              hint="That of the claim as Auth0 sends it."
              options={attributeTypes.map((value) => ({ value, label: typeWords[value] }))}
            />
            <Actions>
              <Button type="submit" variant="main">
                {before ? 'Apply' : 'Add attribute'}
              </Button>
              <Button onClick={onClose}>Cancel</Button>
            </Actions>
          </Stack>
        </form>
      </FormProvider>
    </Dialog>
  )
}
