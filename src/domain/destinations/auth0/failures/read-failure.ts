import type { RunStepId } from '../test-run/run.ts'
import { dictionary } from './dictionary.ts'
import type { FailureFacts } from './explanation.ts'
import { names, plain, stands } from './phrase.ts'
import type { Match, Row } from './row.ts'
import type { Speaker } from './spoken.ts'
import { suspectsOf } from './suspects.ts'
import { codesIn, numbersIn } from './told.ts'

/** How a row was found, the surest first. */
export type FoundBy = 'tester' | 'number' | 'phrase' | 'name' | 'code' | 'log'

export interface Reading {
  /** Undefined: nothing known fits. */
  readonly row: Row | undefined
  readonly by: FoundBy | undefined
  /** Where the login stood, the likeliest first. More than one: the words do not tell. */
  readonly at: readonly [RunStepId, ...RunStepId[]]
  /** What else it is known to be, ranked, where only a code was told. */
  readonly suspects: readonly Row[]
}

/** Undefined: the words alone can tell. */
function speakerOf({ speaker, source, logType = '' }: FailureFacts): Speaker | undefined {
  if (speaker) return speaker
  if (source === 'token' || source === 'validation' || source === 'tester') return 'tester'
  return source === 'seen' && logType === '' ? 'page' : undefined
}

/** Words without a code, of which nobody said where they are from: a page, as a rule. */
const likelyPage = ({ speaker, source, code, logType = '' }: FailureFacts) =>
  speaker === undefined && source === undefined && code === '' && logType === ''

const onPage = ({ by }: Row) => by.includes('page')

function mayHaveSaid(
  speaker: Speaker | undefined,
  { channel }: FailureFacts,
): (row: Row) => boolean {
  if (speaker) return ({ by }) => by.includes(speaker)
  // The Front Channel asks no token endpoint.
  const never: readonly Speaker[] = channel === 'front_channel' ? ['tester', 'token'] : ['tester']
  return ({ by }) => by.some((one) => !never.includes(one))
}

const holds = ({ only }: Match, { code, channel, strategy }: FailureFacts): boolean =>
  (only?.channel === undefined || only.channel === channel) &&
  (only?.strategy === undefined || only.strategy === strategy) &&
  (only?.codes === undefined || only.codes.includes(code)) &&
  !only?.notCodes?.includes(code)

type Fits = (match: Match) => boolean | undefined
type Way = readonly [by: FoundBy, fits: Fits]

const byCode = (code: string): Way => [
  'code',
  ({ codes, sources }) => sources === undefined && codes?.includes(code),
]

const known = new Set(dictionary.flatMap(({ match }) => match.codes ?? []))
/** Codes that leave open what of the request was refused. */
const open: readonly string[] = ['invalid_request', 'invalid_client', 'unauthorized_client']

/**
 * Whether the words hold the error itself: the tenant says `unauthorized` to whatever it was told, and
 * Cognito says `invalid_request: invalid_scope`.
 */
const passesOn = (code: string, description: string) =>
  code === 'unauthorized' || (open.includes(code) && known.has(description.trim()))

/** The ways to find a row, in order. */
function waysToFind(facts: FailureFacts, page: boolean): readonly Way[] {
  const { code, description = '', logType = '', source } = facts
  // Of a page that was pasted the code may be any word, or a vendor's number.
  const both = `${code}\n${description}`
  const text = plain(both)
  const words = plain(description)
  const numbers = numbersIn(both)
  const within = codesIn(description).map(byCode)
  return [
    [
      'tester',
      ({ sources, codes }) =>
        source && sources?.includes(source) && (codes === undefined || codes.includes(code)),
    ],
    ...numbers.map(({ vendor, number }): Way => [
      'number',
      (match) => match.numbers?.[vendor]?.includes(number),
    ]),
    ['phrase', ({ exactly }) => exactly?.some((one) => plain(one).flat === words.flat)],
    ['phrase', ({ says }) => says?.some((phrase) => stands(phrase, text, page))],
    // A number nobody knows says that something is wrong with a parameter, and not what.
    ...numbers.map(({ vendor }): Way => ['number', ({ anyNumber }) => anyNumber?.includes(vendor)]),
    [
      'name',
      (match) =>
        (open.includes(code) || !known.has(code)) &&
        match.names?.some((parameter) => names(parameter, words)),
    ],
    ...(passesOn(code, description) ? [...within, byCode(code)] : [byCode(code), ...within]),
    ['log', ({ logTypes }) => logTypes?.includes(logType)],
  ]
}

/** A provider's code that nobody knows was told by one of its endpoints; nothing at all, by anybody. */
function unread(speaker: Speaker | undefined, { code }: FailureFacts): Reading['at'] {
  if (speaker === 'tester') return ['profile']
  if (speaker === 'token') return ['token']
  if (speaker !== undefined) return ['idp', 'authorize']
  return code === '' ? ['callback', 'token', 'claims', 'mapping', 'profile'] : ['idp', 'token']
}

const steps: Partial<Record<Speaker, readonly RunStepId[]>> = {
  authorization: ['idp'],
  page: ['idp', 'authorize', 'profile'],
  token: ['token'],
}

/** Steps of the rows, each once, and only those that the speaker and the channel have. */
function placesOf(
  rows: readonly Row[],
  speaker: Speaker | undefined,
  { channel }: FailureFacts,
): Reading['at'] | undefined {
  const own = speaker && steps[speaker]
  const [first, ...rest] = [...new Set(rows.flatMap(({ at }) => at))].filter((step) =>
    own ? own.includes(step) : channel !== 'front_channel' || step !== 'token',
  )
  return first && [first, ...rest]
}

/**
 * The one reading of an error: who speaks; then a vendor's number, the words, a parameter they name,
 * the code, a code they name, and last the type of the log's line. A code alone has suspects.
 */
export function readFailure(told: FailureFacts): Reading {
  // LINE and others write codes in capitals.
  const facts = { ...told, code: told.code.toLowerCase() }
  const speaker = speakerOf(facts)
  const guessed = likelyPage(facts)
  const possible = mayHaveSaid(speaker, facts)
  const fits = (row: Row) => possible(row) && holds(row.match, facts)
  const all = dictionary.filter(fits)
  const rows = guessed ? [...all.filter(onPage), ...all.filter((row) => !onPage(row))] : all
  for (const [by, met] of waysToFind(facts, guessed || speaker === 'page')) {
    const row = rows.find(({ match }) => met(match))
    if (row) return reading(row, by, facts, guessed && onPage(row) ? 'page' : speaker, fits)
  }
  return { row: undefined, by: undefined, at: unread(speaker, facts), suspects: [] }
}

function reading(
  row: Row,
  by: FoundBy,
  facts: FailureFacts,
  speaker: Speaker | undefined,
  fits: (row: Row) => boolean,
): Reading {
  const told = by !== 'code' && row.match.anyNumber === undefined
  const suspects = told
    ? []
    : suspectsOf(codeMet(row, facts)).filter((one) => fits(one) && leadsOn(one, row))
  const [first, ...rest] = placesOf([row, ...suspects], speaker, facts) ?? row.at
  // Whose page it was is not known by a code alone.
  const own = by === 'code' && speaker === 'page' && first === 'idp'
  return { row, by, at: own ? [first, ...rest, 'authorize'] : [first, ...rest], suspects }
}

/** What is mended at the same field by the same people, or is the same code's, is no other suspect. */
const leadsOn = (one: Row, row: Row) =>
  one !== row &&
  (one.field === undefined ||
    one.field !== row.field ||
    (one.who !== row.who && !one.match.codes?.some((code) => row.match.codes?.includes(code))))

/** Of several in the text, the one that led to the row; with a vendor's number, the error's own. */
function codeMet({ match }: Row, { code, description = '' }: FailureFacts): string {
  return [code, ...codesIn(description)].find((one) => match.codes?.includes(one)) ?? code
}

/** What a page or a line of the log names: a vendor's number, or the first code that has a row. */
export function codeIn(text: string): string | undefined {
  const [told] = numbersIn(text)
  return told ? `${told.vendor}${told.number}` : codesIn(text).find((code) => known.has(code))
}
