import type { KeyFault } from '#domain/oidc/keys/key.ts'
import { brief, count, letter, shortList, type Catalogue } from './entry.ts'

const jwksUri = 'OIDC Discovery 1.0 §3 (jwks_uri)'

const faultWords: Readonly<Record<KeyFault['fault'], (about: string) => string>> = {
  'not-an-object': () => 'no object',
  'unknown-type': (type) => `unknown type ${type}`,
  'unknown-curve': (curve) => `unknown curve ${curve}`,
  'unknown-alg': (alg) => `alg ${alg} is not registered`,
  'unknown-op': (operation) => `operation ${operation} is not registered`,
  'member-missing': (member) => `${member} is missing`,
  'not-base64': (member) => `${member} cannot be decoded`,
  'plain-base64': (member) => `${member} is base64, not base64url`,
  'leading-zero': (member) => `${member} has a leading zero octet`,
  'wrong-length': (member) => `${member} has the wrong length`,
  'off-curve': () => 'x and y are no point of the curve',
}

/** The member or the value a fault is about. */
const aboutOf = (fault: KeyFault): string =>
  'member' in fault ? fault.member : 'value' in fault ? brief(fault.value) : ''

type Faults = readonly { readonly key: string; readonly fault: KeyFault }[]
const faultList = (faults: Faults) =>
  shortList(faults.map(({ key, fault }) => `${key}: ${faultWords[fault.fault](aboutOf(fault))}`))

/** Single keys of the set. */
export const keyWords = {
  'key-too-short': ({ keys, bits, all }, place) => ({
    headline: `${all ? 'Every' : 'A'} signing key is too short (${bits} bits)`,
    expected: 'RSA keys of 2048 bits or more',
    got: `${shortList(keys)}: ${bits} bits`,
    why: 'Short keys can be broken, and many libraries refuse them.',
    who: 'customer-it',
    how: 'Ask their IT to replace the key.',
    message: letter(
      place,
      `The key ${shortList(keys)} has ${bits} bits; 2048 or more are required.`,
      'Could you replace it?',
    ),
    clause: 'RFC 7518 §3.3, §3.5',
  }),
  'key-only-certificate': ({ keys }, place) => ({
    headline: `Only a certificate is given for ${shortList(keys, 3)}`,
    expected: 'The bare key values beside the certificate',
    got: 'x5c alone',
    why: 'Many clients read the bare values and know nothing of x5c.',
    who: 'customer-it',
    how: 'Ask their IT to publish the bare values too.',
    message: letter(
      place,
      `${shortList(keys)} has a certificate (x5c) but no bare key values.`,
      'Could you add n and e, or x and y?',
    ),
    clause: jwksUri,
  }),
  'key-encoding': ({ faults }, place) => ({
    headline: 'Key values are not encoded as specified',
    expected: 'base64url without padding, numbers without leading zeros',
    got: faultList(faults),
    why: 'Lenient readers decode them, strict ones fail.',
    who: 'customer-it',
    how: 'Ask their IT to mend the encoding.',
    message: letter(place, `${faultList(faults)}.`, 'Could you mend the encoding?'),
    clause: 'RFC 7518 §2, §6.3.1',
  }),
  'key-use-missing': ({ keys }, place) => ({
    headline: `The use is not said for ${shortList(keys, 3)}`,
    expected: 'use: sig or enc on every key',
    got: 'Left out, in a set that also has encryption keys',
    why: 'A client may take the wrong key.',
    who: 'customer-it',
    how: 'Ask their IT to add it.',
    message: letter(
      place,
      `Your key set has encryption keys, and ${shortList(keys)} does not say its use.`,
      'Could you add “use”?',
    ),
    clause: jwksUri,
  }),
  'key-id-missing': ({ missing, total }, place) => ({
    headline: total === 1 ? 'The key has no id' : `${missing} of ${total} keys have no id`,
    expected: 'kid on every key',
    got: `${missing} of ${total} without`,
    why:
      total === 1
        ? 'It works while there is one key; the day a second one is added, it may not.'
        : 'A client cannot tell which key a token was signed with.',
    who: 'customer-it',
    how: 'Ask their IT to add kid to the keys and to the tokens.',
    message: letter(
      place,
      `${missing} of ${count(total, 'key')} without kid.`,
      'Could you add kid to the keys and the tokens?',
    ),
    clause: 'OIDC Core 1.0 §10.1, §10.1.1',
  }),
  'key-id-repeated': ({ ids }, place) => ({
    headline: `Several keys share one id: ${shortList(ids, 3)}`,
    expected: 'Another kid for every key',
    got: shortList(ids),
    why: 'A client may try the wrong one first, and fail.',
    who: 'customer-it',
    how: 'Ask their IT to give each key its own id.',
    message: letter(
      place,
      `Several keys share the kid ${shortList(ids)}.`,
      'Could you give each its own?',
    ),
    clause: 'RFC 7517 §4.5',
  }),
  'key-ignored': ({ faults }) => ({
    headline: `${count(faults.length, 'key')} cannot be used and will be passed over`,
    got: faultList(faults),
    why: 'The other keys are used. Tokens signed with these could not be verified.',
    who: 'customer-it',
    how: 'Nothing to do unless tokens are signed with them.',
    clause: 'RFC 7517 §5',
  }),
  'key-unknown-values': ({ faults }) => ({
    headline: 'Keys name an algorithm or operation that is not registered',
    got: faultList(faults),
    why: 'Strict readers drop such a key; others pass over the value.',
    who: 'customer-it',
    how: 'Tell their IT if logins fail.',
    clause: 'RFC 7517 §4.3, §4.4; RFC 7518 §3.1',
  }),
  'certificate-unusable': ({ keys }, { profile }) => ({
    headline: `The certificate of ${shortList(
      keys.map(({ key }) => key),
      3,
    )} cannot be used`,
    expected: 'x5c: base64 DER, whose first certificate holds the same key',
    got: shortList(
      keys.map(({ key, state }) => {
        const states = { empty: 'empty', unreadable: 'unreadable', differs: 'another key' }
        return `${key}: ${states[state]}`
      }),
    ),
    why: `Clients that read x5c first will fail; the bare values are what ${profile.name} needs.`,
    who: 'customer-it',
    how: 'Ask their IT to mend or leave out x5c.',
    clause: 'RFC 7517 §4.7',
  }),
  'certificate-dates': ({ keys }) => {
    const day = (time: number) => new Date(time).toISOString().slice(0, 10)
    return {
      headline: `A certificate beside a key is not valid today (${shortList(
        keys.map(({ key }) => key),
        3,
      )})`,
      expected: 'Valid today',
      got: shortList(
        keys.map((key) => `${key.key}: ${day(key.notBefore)} to ${day(key.notAfter)}`),
      ),
      why: 'The bare key still counts. It may be an old one that was forgotten.',
      who: 'customer-it',
      how: 'Ask their IT whether the key is still in use.',
      clause: 'RFC 7517 §4.7; no clause forbids it',
    }
  },
} satisfies Partial<Catalogue>
