import {
  type ExplainedLink,
  mendedInTenant,
} from '#domain/destinations/auth0/links/explain-link.ts'
import type { LinkProblem } from '#domain/destinations/auth0/links/link-problem.ts'
import {
  type LinkProblemCode,
  type LinkSeverity,
  linkProblems,
} from '#domain/destinations/auth0/links/link-problems.ts'
import { type LinkRepair, unreadableWords } from '#domain/destinations/auth0/links/read-link.ts'
import type { VerdictKind } from '#ui/verdict.tsx'
import type { Explained } from './use-explained.ts'

export const repairWords: Readonly<Record<LinkRepair, string>> = {
  blanks: 'It was broken by line ends or unseen characters, which are left out.',
  unwrapped: 'The link inside it is read.',
  html: 'It was taken from a page’s source: “&amp;” is read as “&”.',
  'scheme-added': 'It had no scheme: https:// is put before it.',
}

export const kindOf: Readonly<Record<LinkSeverity, VerdictKind>> = {
  wrong: 'bad',
  note: 'warn',
  unknown: 'unknown',
}

/** What is said only once every answer is there: it may be known in a moment. */
const untilAsked: readonly LinkProblemCode[] = [
  'domain-not-loaded',
  'client-not-loaded',
  'connection-not-loaded',
  'enabled-not-loaded',
]

/** What is wrong first, then what could not be told, then what is worth knowing. */
const order: readonly LinkSeverity[] = ['wrong', 'unknown', 'note']

export function shownProblems({ link, complete }: Pick<Explained, 'link' | 'complete'>) {
  if (!link.ok) return []
  const rank = ({ code }: LinkProblem) => order.indexOf(linkProblems[code].severity)
  return link.problems
    .filter(({ code }) => complete || !untilAsked.includes(code))
    .toSorted((a, b) => rank(a) - rank(b))
}

const onlyAPerson = (what: string) => `Which ${what} is meant, only a person can say.`
const challenge = 'The application makes a challenge anew for each login.'

/** Why there is no mended link, or what remains to be done beside it. */
const remains: Partial<Record<LinkProblemCode, string>> = {
  'provider-request': 'Make a direct link on the connection’s Links tab.',
  twice: onlyAPerson('of the values'),
  'client-missing': onlyAPerson('application'),
  'client-unknown': onlyAPerson('application'),
  'client-reserved': onlyAPerson('application'),
  'callback-not-registered': onlyAPerson('callback'),
  'connection-unknown': onlyAPerson('connection'),
  'connection-disabled': 'It works only once the connection is switched on.',
  'not-enabled': 'It works only once the connection is enabled for the application.',
  'pkce-method': challenge,
  'pkce-shape': challenge,
}

/** Undefined where the mended link is all, or none is needed. */
export function remainsOf({ link, complete }: Pick<Explained, 'link' | 'complete'>) {
  if (!link.ok || !complete || link.unmended.length === 0) return undefined
  const why = [...new Set(link.unmended.flatMap((code) => remains[code] ?? []))].join(' ')
  if (link.mended !== undefined) return why
  const isLinkRight = link.unmended.every((code) => mendedInTenant.has(code))
  return `${isLinkRight ? 'No other text of the link helps.' : 'There is no mended link.'} ${why}`
}

export interface Headline {
  readonly kind: VerdictKind
  readonly text: string
}

const things = (count: number) => (count === 1 ? '1 thing is wrong' : `${count} things are wrong`)

/** What became of the whole link; nothing of a login, which was not tried. */
export function headlineOf(explained: Explained): Headline {
  const problems = shownProblems(explained)
  const of = (severity: LinkSeverity) =>
    problems.filter(({ code }) => linkProblems[code].severity === severity).length
  if (of('wrong') > 0) return { kind: 'bad', text: `${things(of('wrong'))}.` }
  if (!explained.complete) return { kind: 'pending', text: 'Asking the tenant.' }
  if (of('unknown') > 0) return { kind: 'unknown', text: 'Could not tell everything.' }
  return { kind: 'good', text: 'Nothing wrong found. No login was tried.' }
}

/** What is wrong with the text, at its field; undefined where it can be read. */
export const errorOf = (link: ExplainedLink): string | undefined =>
  link.ok || link.code === 'empty' ? undefined : unreadableWords[link.code]

/** What the live region says, once every answer is there. */
export function announcementOf(explained: Explained): string {
  const { link, complete } = explained
  if (!link.ok) return errorOf(link) ?? ''
  if (!complete) return ''
  const notes = shownProblems(explained).filter(
    ({ code }) => linkProblems[code].severity === 'note',
  ).length
  const sentences = [headlineOf(explained).text]
  if (notes > 0) sentences.push(notes === 1 ? '1 note.' : `${notes} notes.`)
  if (link.mended !== undefined) sentences.push('The mended link stands below.')
  sentences.push(...[remainsOf(explained)].flatMap((one) => one ?? []))
  return sentences.join(' ')
}
