import {
  editableIds,
  fieldsIn,
  tabOf,
} from '#domain/destinations/auth0/connection/edit/editable.ts'

export const settingsFields = editableIds.filter((field) => tabOf(field) === 'settings')

/** Given by hand, they stand over what the metadata says. */
export const endpointFields = fieldsIn('endpoints')
