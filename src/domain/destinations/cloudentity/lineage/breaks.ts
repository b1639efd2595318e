/** Where a claim's way ends or may end. */
export type Break =
  | { readonly kind: 'no-attribute' }
  | { readonly kind: 'user-info-off' }
  | { readonly kind: 'not-escaped'; readonly claim: string }
  | { readonly kind: 'did-not-come' }
  | { readonly kind: 'no-mapping' }
  | { readonly kind: 'copies-all' }
  | { readonly kind: 'not-declared'; readonly source: string }
  | { readonly kind: 'no-context'; readonly target: string }
  | { readonly kind: 'target-type'; readonly wanted: string; readonly given: string }
  | { readonly kind: 'claim-type'; readonly wanted: string; readonly given: string }
  | { readonly kind: 'value-type'; readonly wanted: string }

/** The place that mends it. */
export type Mend = 'attributes' | 'mappings' | 'configuration' | 'context' | 'auth0'

interface Words {
  /** For a picture or a cell. */
  readonly short: string
  readonly says: string
  readonly mend: Mend
  /** What the button that leads there is called. */
  readonly action?: string
}

/** What each break means and who mends it. */
export function wordsOf(one: Break): Words {
  switch (one.kind) {
    case 'no-attribute':
      return {
        short: 'no attribute',
        says: 'It came, and no attribute reads it.',
        mend: 'attributes',
        action: 'Add the attribute',
      }
    case 'user-info-off':
      return {
        short: '“Get user info” is off',
        says: 'It is read from UserInfo, which is not asked: “Get user info” is off.',
        mend: 'configuration',
        action: 'Turn on “Get user info”',
      }
    case 'not-escaped':
      return {
        short: 'dots not escaped',
        says: `${one.claim} has dots in its name, which lead into a claim unless each is written \\.`,
        mend: 'attributes',
        action: 'Escape the dots',
      }
    case 'did-not-come':
      return { short: 'did not come', says: 'The login did not bring it.', mend: 'auth0' }
    case 'no-mapping':
      return {
        short: 'no mapping',
        says: 'The attribute is read, and no mapping carries it on.',
        mend: 'mappings',
        action: 'Add the mapping',
      }
    case 'copies-all':
      return {
        short: 'copies everything',
        says: 'It copies everything that came. Under which names that stands in the context is not documented.',
        mend: 'mappings',
        action: 'Change the mapping',
      }
    case 'not-declared':
      return {
        short: 'no such attribute',
        says: `No attribute is called ${one.source}. Whether the mapping reads it all the same is not documented.`,
        mend: 'attributes',
        action: 'Add the attribute',
      }
    case 'no-context':
      return {
        short: 'no such context attribute',
        says: `The authentication context has no attribute ${one.target}.`,
        mend: 'context',
        action: 'Create the context attribute',
      }
    case 'target-type':
      return {
        short: `a ${one.given}, kept as a ${one.wanted}`,
        says: `The mapping makes a ${one.given} of it; the context keeps a ${one.wanted}. What becomes of it is not documented.`,
        mend: 'mappings',
        action: 'Change the type',
      }
    case 'claim-type':
      return {
        short: `a ${one.given}, read as a ${one.wanted}`,
        says: `The attribute is a ${one.given}, the mapping wants a ${one.wanted}, and weak decoding is off. What becomes of it is not documented.`,
        mend: 'mappings',
        action: 'Change the mapping',
      }
    case 'value-type':
      return {
        short: `the value is no ${one.wanted}`,
        says: `The value that came cannot be made a ${one.wanted}. What becomes of it is not documented.`,
        mend: 'mappings',
        action: 'Change the mapping',
      }
  }
}
