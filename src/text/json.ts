// Characters a reader cannot see, or that turn the writing around.
const unseen = /[\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g

const escape = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * A value as JSON on indented lines, invisible characters escaped: it parses to the same value,
 * and what is copied is what is seen.
 */
export const visibleJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(unseen, escape)
