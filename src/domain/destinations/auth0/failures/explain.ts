import { cut } from '#text/cut.ts'
import { message } from '#text/message.ts'
import type { Explanation, FailureFacts, Suspect } from './explanation.ts'
import { type Reading, readFailure } from './read-failure.ts'
import type { Row } from './row.ts'
import { addressIn } from './address.ts'

/**
 * "Newly-created connections can take a few minutes" (auth0.com/docs,
 * okta/express-configuration.mdx). How many is not said.
 */
const fresh = 10 * 60_000

/** Of a text from outside, in a letter. */
const quoted = 600

const rawOf = ({ code, description = '', logType = '' }: FailureFacts): string =>
  [code, description].filter((part) => part !== '').join(': ') || logType

function letter(ask: string, raw: string, { callbackUrl }: FailureFacts): string {
  const callback = callbackUrl ?? 'our callback URL, which we sent you,'
  const line = raw.replace(/\s+/g, ' ')
  const said = line.length > quoted ? `${cut(line, quoted)}…` : line
  return message([
    'Hello,',
    'we tested the login through your identity provider to our Auth0 tenant. It ended with:',
    said,
    ask.replaceAll('{callback}', () => callback),
    'Thank you.',
  ])
}

const unknown: Omit<Explanation, 'raw'> = {
  headline: 'The login failed with an error that is not in the dictionary',
  cause: 'Nothing is known of it here but the text below.',
  who: 'nobody',
  next: 'Look the text up, or send it to their IT: their log may say more.',
}

const unseen: Omit<Explanation, 'raw'> = {
  headline: 'The login failed, and no error was seen',
  cause: 'Neither the tenant nor the provider said why.',
  who: 'nobody',
  next: 'Run the test again and look at what the last page says.',
}

const ofRow = (row: Row, raw: string): Omit<Explanation, 'raw'> => ({
  id: row.id,
  headline: row.headline,
  cause: row.cause.replace('{address}', () => addressIn(raw)),
  who: row.who,
  next: row.next,
  source: row.source,
  ...(row.field && { field: row.field }),
  ...(row.offer && { offer: row.offer }),
})

const suspect = ({ id, headline, who, next, field }: Row): Suspect => ({
  id,
  headline,
  who,
  next,
  ...(field && { field }),
})

const placed = ({ at, suspects }: Reading): Pick<Explanation, 'step' | 'suspects'> => ({
  ...(at.length === 1 && { step: at[0] }),
  ...(suspects.length > 0 && { suspects: suspects.map(suspect) }),
})

/**
 * A failed login in words. Never throws, whatever the texts are. `id` is undefined where nothing
 * known fits; `raw` is always what came, whole.
 */
export function explainFailure(facts: FailureFacts): Explanation {
  const raw = rawOf(facts)
  if (raw === '') return { ...unseen, raw }
  const reading = readFailure(facts)
  const { row } = reading
  if (row === undefined) {
    const ask = 'What does your log say about this login?'
    return { ...unknown, ...placed(reading), message: letter(ask, raw, facts), raw }
  }
  return {
    ...ofRow(row, raw),
    ...placed(reading),
    ...(row.ask && { message: letter(row.ask, raw, facts) }),
    ...(row.mayPass && facts.age !== undefined && facts.age < fresh && { mayPass: true }),
    raw,
  }
}
