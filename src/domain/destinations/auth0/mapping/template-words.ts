import type { TemplateError, TemplateErrorCode } from './template.ts'

const words: Readonly<Record<TemplateErrorCode, string>> = {
  unclosed: 'The expression has no closing “}”.',
  empty: 'The expression is empty.',
  root: 'An expression begins with “context.”.',
  scope: 'After “context.” comes tokenset, userinfo or connection.',
  name: 'An expression ends in the name of one claim, without blanks.',
  'no-dollar': 'Without “$” before it, this is text and not an expression.',
  'no-brace': 'Without braces this is text and not an expression: ${context.…}.',
}

/** One sentence; where it stands is in the error. */
export const templateErrorWords = ({ code }: TemplateError): string => words[code]
