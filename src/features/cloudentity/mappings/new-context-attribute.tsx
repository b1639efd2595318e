import { FormProvider, useForm } from 'react-hook-form'
import { attributeTypes, typeWords } from '#domain/destinations/cloudentity/context/types.ts'
import { formDefaults } from '#forms/form-defaults.ts'
import { FormErrorSummary } from '#forms/form-error-summary.tsx'
import { FormSelect } from '#forms/form-select.tsx'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { nestedErrors } from '#forms/nested-errors.ts'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { Failed } from '../failure/failed.tsx'
import { type NewContextAttribute, useAddContextAttribute } from './use-add-context-attribute.ts'

interface Props {
  readonly initial: NewContextAttribute
  /** Names the context has. */
  readonly taken: readonly string[]
  readonly onClose: () => void
  readonly onCreated: (attribute: NewContextAttribute) => void
}

const problemsOf = ({ name, description }: NewContextAttribute, taken: readonly string[]) => [
  ...(name.trim() === '' ? ([['name', 'Enter a name.']] as const) : []),
  ...(taken.includes(name.trim())
    ? ([['name', 'The context has an attribute of this name already.']] as const)
    : []),
  ...(description.trim() === '' ? ([['description', 'Enter a display name.']] as const) : []),
]

/** The one write of this screen that is of the workspace, and takes effect by itself. */
export function NewContextAttributeDialog({ initial, taken, onClose, onCreated }: Props) {
  const add = useAddContextAttribute()
  const form = useForm<NewContextAttribute>({
    ...formDefaults,
    defaultValues: initial,
    resolver: (values) => {
      const problems = problemsOf(values, taken)
      return problems.length > 0
        ? { values: {}, errors: nestedErrors<NewContextAttribute>(problems) }
        : { values, errors: {} }
    },
  })
  const submit = form.handleSubmit(({ name, description, type }) => {
    if (add.isPending) return
    const body = { name: name.trim(), description: description.trim(), type }
    add.mutate(body, { onSuccess: () => onCreated(body) })
  })
  return (
    <Dialog open onClose={onClose} title="New context attribute">
      <FormProvider {...form}>
        <form noValidate onSubmit={(event) => void submit(event)}>
          <Stack>
            <FormErrorSummary />
            <p>
              It is added to the authentication context of the workspace at once, for all identity
              providers. The workspace is read and written whole for it.
            </p>
            <FormTextInput<NewContextAttribute>
              name="name"
              label="Name"
              mono
              maxLength={255}
              autoComplete="off"
              hint="A dot makes a path: address.locality is locality inside of address."
            />
            <FormTextInput<NewContextAttribute>
              name="description"
              label="Display name"
              maxLength={255}
              autoComplete="off"
            />
            <FormSelect<NewContextAttribute>
              name="type"
              label="Data type"
              options={attributeTypes.map((value) => ({ value, label: typeWords[value] }))}
            />
            {add.error && <Failed undone="Not added" error={add.error} />}
            <WaitingNote error={add.isPending ? add.failureReason : null} />
            <Actions>
              <Button type="submit" variant="main" busy={add.isPending ? 'Adding…' : undefined}>
                Add to the workspace
              </Button>
              <Button onClick={onClose}>Cancel</Button>
            </Actions>
          </Stack>
        </form>
      </FormProvider>
    </Dialog>
  )
}
