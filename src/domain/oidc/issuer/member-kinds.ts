/** JSON types a member of a discovery document can be asked to have. */
export type MemberType = 'url' | 'strings' | 'boolean' | 'string' | 'object'

export interface KnownMember {
  readonly type: MemberType
  /** One line for "Show Issuer Details". */
  readonly meaning: string
}

export const url = (meaning: string) => ({ type: 'url', meaning }) as const
export const strings = (meaning: string) => ({ type: 'strings', meaning }) as const
export const bool = (meaning: string) => ({ type: 'boolean', meaning }) as const
export const string = (meaning: string) => ({ type: 'string', meaning }) as const
export const object = (meaning: string) => ({ type: 'object', meaning }) as const
