import { dictionary } from './dictionary.ts'
import type { FailureFacts } from './explanation.ts'
import type { Match, Row } from './row.ts'

/** More is not looked through: an error page that was pasted may be long. */
const maxLength = 20_000

const plain = (text: string): string =>
  text
    .slice(0, maxLength)
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/** Whether a phrase stands in a text, both plain. `…` stands for anything between its parts. */
function stands(phrase: string, text: string): boolean {
  let from = 0
  for (const part of phrase.split('…')) {
    const at = text.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return true
}

const numbersIn = (text: string): readonly number[] =>
  [...text.slice(0, maxLength).matchAll(/AADSTS(\d{4,8})(?!\d)/gi)].map(([, digits]) =>
    Number(digits),
  )

/** Words of the form an `error` has, in the order they stand in. */
const codesIn = (text: string): readonly string[] =>
  text.slice(0, maxLength).match(/(?<![a-z_])[a-z]{1,40}(?:_[a-z]{1,40}){1,6}(?![a-z_])/g) ?? []

type Fits = (match: Match) => boolean | undefined

const byCode =
  (code: string): Fits =>
  ({ codes, sources }) =>
    sources === undefined && codes?.includes(code)

/** The ways to fit, the most specific first. */
function waysToFit(facts: FailureFacts): readonly Fits[] {
  const { code, description = '', logType = '', source } = facts
  const whole = plain(description)
  // Of a page that was pasted the code may be any word, or Microsoft's number.
  const both = `${code} ${description}`
  const text = plain(both)
  const numbers = numbersIn(both)
  return [
    ({ sources, codes }) =>
      source && sources?.includes(source) && (codes === undefined || codes.includes(code)),
    ({ aadsts }) => aadsts?.some((number) => numbers.includes(number)),
    ({ exactly }) => exactly?.some((one) => plain(one) === whole),
    ({ says }) => says?.some((phrase) => stands(plain(phrase), text)),
    byCode(code),
    ...codesIn(description).map(byCode),
    ({ logTypes }) => logTypes?.includes(logType),
  ]
}

const holds = ({ only }: Match, facts: FailureFacts): boolean =>
  (only?.channel === undefined || only.channel === facts.channel) &&
  (only?.strategy === undefined || only.strategy === facts.strategy) &&
  (only?.codes === undefined || only.codes.includes(facts.code)) &&
  !only?.notCodes?.includes(facts.code)

/**
 * The row of the dictionary that says most about a failure: by who tells it, where that is the tester;
 * by Microsoft's number, the text, the code, a code the text names, and last by the type of the log's line.
 */
export function findRow(facts: FailureFacts): Row | undefined {
  for (const fits of waysToFit(facts)) {
    const row = dictionary.find(({ match }) => fits(match) && holds(match, facts))
    if (row) return row
  }
  return undefined
}
