const guid = /^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i
/** Entra shows a secret's ID beside its Value; the ID is a GUID and a Value never is. */
export const looksLikeEntraSecretId = (value: string): boolean => guid.test(value.trim())

/** A URL where an id is asked for. */
export const looksLikeUrl = (value: string): boolean =>
  /^(https?:\/\/|www\.|[a-z0-9-]+(\.[a-z0-9-]+)+\/)/i.test(value.trim())
