import { stepsForIt, unverifiedOf } from '#domain/providers/guide.ts'
import { type Block, own, type Row, type Sheet, type Words } from '#text/sheet/sheet.ts'
import { isReady } from '../callback-urls.ts'
import { withOpenid } from '../scopes.ts'
import { askedBy, claimsOf, type HandOff } from './asked-of-it.ts'

const heading = (words: string): Block => ({ is: 'heading', level: 2, words: own(words) })
const text = (words: string): Block => ({ is: 'text', words: own(words) })
const points = (items: readonly Words[]): Block => ({ is: 'points', items })

/** What goes to the customer's IT, in the words of their provider's recipe. */
export function handOffSheet(asked: HandOff): Sheet {
  const { name = '', recipe, strategy } = asked
  const product = recipe.issuer === undefined ? 'your identity provider' : recipe.title
  const { secret } = askedBy[strategy]
  return {
    title: own('Login with OpenID Connect: hand-off sheet'),
    blocks: [
      text(
        `We want your users to log in to our application with OpenID Connect, through ${product}.`,
      ),
      ...(name === ''
        ? []
        : [
            {
              is: 'values',
              rows: [{ name: own('Name of this connection'), value: name }],
            } as const,
          ]),
      ...setUp(asked, product),
      ...typedIn(asked),
      heading('Please send back'),
      points(answers(asked)),
      ...(secret(asked) ? secretAdvice(asked) : []),
      heading('What the first login shows'),
      { is: 'steps', items: firstLogin.map(own) },
    ],
  }
}

function setUp({ guide, channel, jwksUrl }: HandOff, product: string): Block[] {
  const steps = stepsForIt(guide, channel, jwksUrl !== undefined)
  return [
    heading('Please set this up'),
    { is: 'steps', items: steps.map(own) },
    ...unverifiedOf(guide).map(text),
    ...(jwksUrl === undefined
      ? []
      : [text(`Not verified: how ${product} takes the public keys of a client.`)]),
  ]
}

function typedIn(asked: HandOff): Block[] {
  const { guide, callbackUrls, strategy } = asked
  const { flow, claims } = askedBy[strategy]
  const scopes = withOpenid(asked.scopes)
  const urls = callbackUrls.filter(isReady).map(({ url, domain }): Row => {
    return { value: url, copy: `callback URL for ${domain}` }
  })
  const scope: Row = { name: own('Scopes we ask for'), value: scopes.join(' '), copy: 'scopes' }
  const wanted: Row = {
    name: own('Claims we need in the ID token itself (userinfo is not called)'),
    value: own(claimsOf(scopes, guide)),
  }
  return [
    heading(`Callback URLs (“${guide.words.callbackUrl}”), each exactly as written`),
    { is: 'values', rows: urls },
    heading('How the login works'),
    { is: 'values', rows: [...flow(asked), scope, ...(claims ? [wanted] : [])] },
  ]
}

function answers(asked: HandOff): Words[] {
  const { recipe, strategy, guide } = asked
  const { secret, back } = askedBy[strategy]
  const issuer =
    recipe.issuer === undefined
      ? ['The issuer URL, or the URL that ends in /.well-known/openid-configuration']
      : recipe.inputs.map(({ label, options = [] }) =>
          [label, options.map((one) => one.label).join(' / ')].filter(Boolean).join(': '),
        )
  return [
    ...issuer.map(own),
    own(`The ${guide.words.clientId}`),
    ...(secret(asked)
      ? [own(`The ${guide.words.clientSecret} and the date it ends, as described below`)]
      : []),
    ...back,
    own('A person, or an account, to test the login with; no password by mail'),
  ]
}

const secretAdvice = ({ guide }: HandOff): Block[] => [
  heading('How to send the secret'),
  points(
    [
      'Not by mail, chat or ticket: use a one-time link or a shared vault.',
      'The identifiers on the list above are no secret, and may come by mail.',
      ...(guide.secretLife === undefined ? [] : [guide.secretLife]),
      'From the day it ends nobody can log in until another one is in place. Put that day in your calendar, and send the next secret in time.',
      'Where somebody else may have seen it, make a new one and tell us.',
    ].map(own),
  ),
]

const firstLogin = [
  'We tell the person you named where and when to log in.',
  'Your own login page appears, with a question for consent where your policy asks for one.',
  'Then the browser goes to one of the callback URLs above, and from there to our application.',
  'An error page before that is your provider’s. Send us its text and the time: it says what does not fit.',
]
