import { mendTemplate } from './mend-template.ts'
import type { TemplateError, TemplateErrorCode } from './template.ts'

const words: Readonly<Record<TemplateErrorCode, string>> = {
  unclosed: 'The expression has no closing “}”.',
  empty: 'The expression is empty.',
  root: 'An expression begins with “context.”',
  scope: 'After “context.” comes tokenset, userinfo or connection',
  name: 'An expression ends in the name of one claim, without blanks.',
  'no-dollar': 'Without “$” before it, this is text and not an expression.',
  'no-brace': 'Without braces this is text and not an expression: ${context.…}.',
  terraform: 'One “$” is too many here: only in Terraform’s own files “${” is written “$${”.',
  backslash: 'The backslash before “${” is one for a shell or a script; here there is none.',
}

/** A sentence, with how it is written where that can be told; where it stands is in the error. */
export function templateErrorWords({ code, found }: TemplateError): string {
  if (code !== 'root' && code !== 'scope') return words[code]
  const mended = mendTemplate(found)
  return mended === undefined ? `${words[code]}.` : `${words[code]}: ${mended}.`
}
