/** Where in what was pasted. `text`: it was JSON from the beginning. */
export type PartName = 'header' | 'claims' | 'signature' | 'text'

/** Why nothing can be shown. */
export type TokenProblem =
  | { readonly code: 'too-long'; readonly longest: number }
  | { readonly code: 'url' }
  | { readonly code: 'code' | 'refused' }
  | { readonly code: 'opaque' }
  | { readonly code: 'encrypted' }
  | { readonly code: 'parts'; readonly count: number }
  | { readonly code: 'encoding'; readonly part: PartName }
  | { readonly code: 'not-utf8'; readonly part: PartName }
  | {
      readonly code: 'not-json'
      readonly part: PartName
      /** Both count from 1. */
      readonly line: number
      readonly column: number
      readonly message: string
    }

/** What can be read here, and is refused by whoever keeps to the specification. */
export type Fault =
  | { readonly code: 'padding' | 'alphabet'; readonly part: PartName }
  | { readonly code: 'duplicate'; readonly part: PartName; readonly name: string }
  | { readonly code: 'no-signature' | 'signature-unreadable' }

export interface ProblemWords {
  readonly headline: string
  readonly how: string
}

const names: Readonly<Record<PartName, string>> = {
  header: 'header',
  claims: 'payload',
  signature: 'signature',
  text: 'text',
}

/** Names from the token stand in the words as they came: show them with unseen characters written out. */
export function problemWords(problem: TokenProblem): ProblemWords {
  switch (problem.code) {
    case 'too-long':
      return {
        headline: 'Too long for a token',
        how: `Read are up to ${problem.longest / 1024} KB.`,
      }
    case 'url':
      return {
        headline: 'A URL, not a token',
        how: 'There is no id_token and no access_token in it.',
      }
    case 'code':
      return {
        headline: 'A code, not a token',
        how: 'Nothing can be read from it: whoever asked for it trades it for tokens, once, at the token endpoint.',
      }
    case 'refused':
      return {
        headline: 'A refusal, not a token',
        how: 'It carries error and no token: the login, or the request for tokens, ended there.',
      }
    case 'opaque':
      return {
        headline: 'Not a JWT',
        how: 'A JWT is three parts with dots between. An access token may be opaque: then only its issuer can read it. Auth0 gives one like that where no audience was asked for.',
      }
    case 'encrypted':
      return {
        headline: 'An encrypted token (JWE)',
        how: 'Five parts (RFC 7516 §3.1): only the holder of the key can read it. A connection takes signed ID tokens, three parts.',
      }
    case 'parts':
      return {
        headline: `Not a JWT: ${problem.count} parts`,
        how: 'A JWT has three parts with dots between (RFC 7515 §3.1). Perhaps it was cut when it was copied.',
      }
    case 'encoding':
      return {
        headline: `The ${names[problem.part]} is not base64url`,
        how: 'It has characters or a length that base64url cannot have (RFC 7515 §2). Perhaps it was cut when it was copied.',
      }
    case 'not-utf8':
      return {
        headline: `The ${names[problem.part]} is not text`,
        how: 'Its bytes are no UTF-8 (RFC 7519 §7.2). Perhaps it was cut when it was copied.',
      }
    case 'not-json':
      return {
        headline: `The ${names[problem.part]} is not a JSON object`,
        how: `Line ${problem.line}, column ${problem.column}: ${problem.message}.`,
      }
  }
}

export function faultWords(fault: Fault): ProblemWords {
  switch (fault.code) {
    case 'padding':
      return {
        headline: `The ${names[fault.part]} is padded with “=”`,
        how: 'base64url in a JWT has none (RFC 7515 §2); libraries refuse it.',
      }
    case 'alphabet':
      return {
        headline: `The ${names[fault.part]} is plain base64`,
        how: '“+” and “/” are “-” and “_” in a JWT (RFC 7515 §2); libraries refuse it.',
      }
    case 'duplicate':
      return {
        headline: `“${fault.name}” stands there twice`,
        how: 'Readers differ in which of the two they take (RFC 7519 §4). Shown is the last.',
      }
    case 'no-signature':
      return {
        headline: 'No signature',
        how: 'The third part is empty: anybody could have written this. A connection takes signed ID tokens only.',
      }
    case 'signature-unreadable':
      return {
        headline: 'The signature is not base64url',
        how: 'Perhaps it was cut when it was copied; it cannot be verified.',
      }
  }
}
