/** Where a claim's way ends or may end. */
export type Break =
  | { readonly kind: 'no-attribute' }
  | { readonly kind: 'user-info-off' }
  | { readonly kind: 'not-escaped'; readonly claim: string }
  | { readonly kind: 'did-not-come' }
  | { readonly kind: 'no-mapping' }
  | { readonly kind: 'no-context'; readonly target: string }
  | { readonly kind: 'target-type'; readonly wanted: string; readonly given: string }
  | { readonly kind: 'claim-type'; readonly wanted: string; readonly given: string }
  | { readonly kind: 'value-type'; readonly wanted: string }

/** The place that mends it. */
export type Mend = 'attributes' | 'mappings' | 'configuration' | 'context' | 'auth0'

interface Words {
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
        says: 'It came, and no attribute reads it.',
        mend: 'attributes',
        action: 'Add the attribute',
      }
    case 'user-info-off':
      return {
        says: 'It is read from UserInfo, which is not asked: “Get user info” is off.',
        mend: 'configuration',
        action: 'Turn on “Get user info”',
      }
    case 'not-escaped':
      return {
        says: `${one.claim} has dots in its name, which lead into a claim unless each is written \\.`,
        mend: 'attributes',
        action: 'Escape the dots',
      }
    case 'did-not-come':
      return { says: 'The last login did not bring it.', mend: 'auth0' }
    case 'no-mapping':
      return {
        says: 'The attribute is read, and no mapping carries it on.',
        mend: 'mappings',
        action: 'Add the mapping',
      }
    case 'no-context':
      return {
        says: `The authentication context has no attribute ${one.target}.`,
        mend: 'context',
        action: 'Create the context attribute',
      }
    case 'target-type':
      return {
        says: `The mapping makes a ${one.given} of it; the context keeps a ${one.wanted}. What becomes of it is not documented.`,
        mend: 'mappings',
        action: 'Change the type',
      }
    case 'claim-type':
      return {
        says: `The attribute is a ${one.given}, the mapping wants a ${one.wanted}, and weak decoding is off. What becomes of it is not documented.`,
        mend: 'mappings',
        action: 'Change the mapping',
      }
    case 'value-type':
      return {
        says: `The value that came cannot be made a ${one.wanted}. What becomes of it is not documented.`,
        mend: 'mappings',
        action: 'Change the mapping',
      }
  }
}
