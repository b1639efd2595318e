import { useState } from 'react'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import type { AttributeView, MappingView } from '#domain/destinations/cloudentity/contract/views.ts'
import { FormChoice } from '#forms/form-choice.tsx'
import { formDefaults } from '#forms/form-defaults.ts'
import { FormErrorSummary } from '#forms/form-error-summary.tsx'
import { nestedErrors } from '#forms/nested-errors.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import type { Around } from './doubts.ts'
import { Judged } from './judged.tsx'
import { SourceFields, TargetField, TypeFields } from './mapping-fields.tsx'
import {
  emptyMapping,
  mappingOf,
  type MappingValues,
  problemsOf,
  typeFor,
  valuesOf,
} from './mapping-values.ts'
import { NewContextAttributeDialog } from './new-context-attribute.tsx'

interface Props {
  readonly before: MappingView | undefined
  /** The attribute a new one reads to begin with. */
  readonly from?: string | undefined
  readonly around: Around
  readonly taken: readonly string[]
  /** Whether this generation has static mappings. */
  readonly modes: boolean
  /** Why the context cannot be added to. */
  readonly barredContext: string | undefined
  readonly onClose: () => void
  readonly onDone: (mapping: MappingView) => void
}

/** One mapping, judged while it is made. */
export function MappingForm({
  before,
  from = '',
  around,
  taken,
  modes,
  barredContext,
  ...rest
}: Props) {
  const { onClose, onDone } = rest
  const [creating, setCreating] = useState(false)
  const form = useForm<MappingValues>({
    ...formDefaults,
    defaultValues: before ? valuesOf(before) : { ...emptyMapping, source: from },
    resolver: (values) => {
      const problems = problemsOf(values, taken)
      return problems.length > 0
        ? { values: {}, errors: nestedErrors<MappingValues>(problems) }
        : { values, errors: {} }
    },
  })
  const values = useWatch({ control: form.control, compute: (all: MappingValues) => all })
  const submit = form.handleSubmit((all) => onDone(mappingOf(all, before)))
  const whole = problemsOf(values, []).length === 0
  const attribute = around.attributes.find(({ name }) => name === values.source)
  /** The type follows the context attribute, until another one is chosen. */
  const aimAt = (target: AttributeView) => {
    form.setValue('target', target.name, { shouldValidate: form.formState.isSubmitted })
    form.setValue('type', typeFor(target))
  }
  return (
    <>
      <Dialog open onClose={onClose} title={before ? 'Edit mapping' : 'Add mapping'}>
        <FormProvider {...form}>
          <form noValidate onSubmit={(event) => void submit(event)}>
            <Stack>
              <FormErrorSummary />
              {modes && (
                <FormChoice<MappingValues>
                  name="kind"
                  label="Value"
                  options={[
                    { value: 'dynamic', label: 'Of an attribute' },
                    { value: 'static', label: 'Static, the same for every user' },
                  ]}
                />
              )}
              <SourceFields attributes={around.attributes} />
              <TargetField
                context={around.context}
                stored={before?.target ?? ''}
                onChoose={(target) =>
                  aimAt(around.context.find(({ name }) => name === target) ?? { name: target })
                }
              />
              <Actions>
                <Button size="small" unavailable={barredContext} onClick={() => setCreating(true)}>
                  New context attribute…
                </Button>
              </Actions>
              <TypeFields />
              {whole && <Judged mapping={mappingOf(values, before)} around={around} />}
              <Actions>
                <Button type="submit" variant="main">
                  {before ? 'Apply' : 'Add mapping'}
                </Button>
                <Button onClick={onClose}>Cancel</Button>
              </Actions>
            </Stack>
          </form>
        </FormProvider>
      </Dialog>
      {creating && (
        <NewContextAttributeDialog
          initial={{
            name: '',
            description: attribute?.description ?? '',
            type: attribute?.type ?? 'string',
          }}
          taken={around.context.map(({ name }) => name)}
          onClose={() => setCreating(false)}
          onCreated={(created) => {
            aimAt(created)
            setCreating(false)
          }}
        />
      )}
    </>
  )
}
