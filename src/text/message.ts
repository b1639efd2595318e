import { visible } from './visible.ts'

/**
 * A message to people, as plain text: blocks of lines. No line ends but the message's own, so that
 * a text from outside stays in the line it stands in.
 */
export const message = (blocks: readonly (string | readonly string[])[]): string =>
  blocks.map((lines) => [lines].flat().map(visible).join('\n')).join('\n\n')
