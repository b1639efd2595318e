import * as fc from 'fast-check'

/** For tests: what a CommonMark reader takes for text once code spans are gone (CommonMark 0.31 §6.1). */
export function outsideCode(markdown: string): string {
  let rest = markdown
  let outside = ''
  for (;;) {
    const open = /`+/.exec(rest)
    if (!open) return outside + rest
    const [fence] = open
    const after = rest.slice(open.index + fence.length)
    const close = [...after.matchAll(/`+/g)].find(([run]) => run.length === fence.length)
    if (!close) return outside + rest
    outside += `${rest.slice(0, open.index)}∎`
    rest = after.slice(close.index + fence.length)
  }
}

const pieces = fc.constantFrom(
  '`',
  '``',
  '\\',
  '<b>',
  '<!--',
  '](',
  '[',
  '![',
  '|',
  '\n',
  '\n\n',
  '\n# ',
  '\n---\n',
  '> ',
  ' ',
  '*',
  '_',
  '~~',
  'https://evil.example',
  'www.evil.example',
  'javascript:alert(1)',
  'a@b.example',
  '@all',
  '#1',
  '&lt;',
  '&#96;',
  '\u202E',
  '\u200B',
  '\u001B[31m',
  '\u2028',
  '\uD800',
  'word',
  '1.',
  '- ',
  '===',
  ':tada:',
)
/** Text that would like to be more. */
export const hostile = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
