/** The id of a field's control, the same for the field and for the links to it. */
export const fieldId = (name: string): string => `field-${name}`
