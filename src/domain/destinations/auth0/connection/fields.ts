import type { FieldSpec } from './field-spec.ts'
import { issuerFields } from './fields-issuer.ts'
import { loginFields } from './fields-login.ts'

/**
 * The field table: one row per field of creation, in the order of the screens. A field's id is its
 * path in the form's values, so that it can be handed to the form as it is.
 */
export const fields = { ...issuerFields, ...loginFields } as const satisfies Record<
  string,
  FieldSpec
>

export type Field = keyof typeof fields
export const isField = (text: string): text is Field => Object.hasOwn(fields, text)
/** Every field in the order of the screens. */
export const fieldIds: readonly Field[] = Object.keys(fields).filter(isField)
export const fieldSpec = (field: Field): FieldSpec => fields[field]

/** The fields that stand in the body of a create. */
export type SentField = {
  [F in Field]: (typeof fields)[F] extends { readonly property: string } ? F : never
}[Field]
