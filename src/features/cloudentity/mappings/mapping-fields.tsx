import { useFormContext, useWatch } from 'react-hook-form'
import { mappingTypes, typeWords } from '#domain/destinations/cloudentity/context/types.ts'
import type { AttributeView } from '#domain/destinations/cloudentity/contract/views.ts'
import { FormCheckbox } from '#forms/form-checkbox.tsx'
import { FormSelect } from '#forms/form-select.tsx'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { useField } from '#forms/use-field.ts'
import { visible } from '#text/visible.ts'
import { typeName } from '../rows/type-name.ts'
import type { MappingValues } from './mapping-values.ts'
import { Select } from '#ui/select.tsx'
import { WeakExamples } from './weak-examples.tsx'

/** What is chosen from a list, what is stored among it: it may be in no list. */
const choices = (rows: readonly AttributeView[], stored: string, ask: string) => [
  { value: '', label: ask },
  // A name may occur twice in what a workspace stores: the first is meant.
  ...rows
    .filter(({ name }, at) => rows.findIndex((one) => one.name === name) === at)
    .map(({ name, type }) => ({ value: name, label: `${visible(name)}, ${typeName(type)}` })),
  ...(stored !== '' && !rows.some(({ name }) => name === stored)
    ? [{ value: stored, label: visible(stored === '.' ? '. (everything)' : stored) }]
    : []),
]

/** Where a mapping takes its value from: an attribute, or itself. */
export function SourceFields({ attributes }: { readonly attributes: readonly AttributeView[] }) {
  const { control, formState } = useFormContext<MappingValues>()
  const kind = useWatch({ control, name: 'kind' })
  return kind === 'static' ? (
    <FormTextInput<MappingValues>
      name="value"
      label="Static value"
      mono
      autoComplete="off"
      hint="For a String as it stands, for every other type as JSON. It goes to every user."
    />
  ) : (
    <FormSelect<MappingValues>
      name="source"
      label="Attribute"
      options={choices(attributes, formState.defaultValues?.source ?? '', 'Choose an attribute')}
    />
  )
}

interface TargetProps {
  readonly context: readonly AttributeView[]
  readonly stored: string
  readonly onChoose: (target: string) => void
}

/** Where in the authentication context it goes. */
export function TargetField({ context, stored, onChoose }: TargetProps) {
  const { text, words, attach, onBlur } = useField<MappingValues>('target')
  return (
    <Select
      {...words}
      ref={attach}
      name="target"
      label="Context attribute"
      value={text}
      onBlur={onBlur}
      onChange={(event) => onChoose(event.target.value)}
      options={choices(context, stored, 'Choose a context attribute')}
    />
  )
}

/** What the value is made into, weakly or not. */
export function TypeFields() {
  const { control } = useFormContext<MappingValues>()
  const [kind, type] = useWatch({ control, name: ['kind', 'type'] })
  return (
    <>
      <FormSelect<MappingValues>
        name="type"
        label="Data type"
        hint="That of the context attribute, unless you know better."
        options={mappingTypes.map((value) => ({ value, label: typeWords[value] }))}
      />
      {kind === 'dynamic' && (
        <>
          <FormCheckbox<MappingValues>
            name="weak"
            label="Allow weak decoding"
            hint="Turns a value of a like type into the wanted one, for example the text true into a boolean."
          />
          <WeakExamples type={type} />
        </>
      )}
    </>
  )
}
