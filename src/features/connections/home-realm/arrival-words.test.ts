import { expect, test } from 'vitest'
import { type ArrivalQuestion, whoArrives } from '#domain/destinations/auth0/home-realm/arrival.ts'
import { outcomeInWords } from './arrival-words.ts'

const row = { id: 'a', name: 'a', strategy: 'oidc', optionsReadable: true }
const options = { domain_aliases: ['acme.example'] }
const known: ArrivalQuestion = {
  domain: 'acme.example',
  connections: [{ ...row, options }],
  enabled: new Set(['a']),
  login: { experience: 'new', identifierFirst: true },
}

test.each<[string, Partial<ArrivalQuestion>, boolean, string]>([
  ['where everything is known', {}, true, 'good'],
  ['without an application', { enabled: undefined }, true, 'info'],
  ['without the login’s settings', { login: undefined }, true, 'info'],
  ['in Classic Login', { login: { experience: 'classic', identifierFirst: true } }, true, 'info'],
  [
    'with options that may not be read',
    {
      connections: [
        { ...row, options },
        { ...row, id: 'b', optionsReadable: false },
      ],
    },
    true,
    'info',
  ],
  ['of half a list', {}, false, 'info'],
])('%s a match is a verdict or not', (_, more, complete, kind) => {
  const question = { ...known, ...more }
  const outcome = outcomeInWords(whoArrives(question), question.enabled !== undefined, complete)
  expect(outcome).toMatchObject({ kind, text: 'Sent to “a”, without a click' })
})
