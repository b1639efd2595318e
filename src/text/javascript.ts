import { embeddableJson } from './json.ts'

/**
 * A JavaScript string in single quotes, which may also stand in a page's own script element. What
 * is read in the code is what runs.
 */
export const quoteJs = (text: string): string =>
  `'${embeddableJson(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`
