/** Why a text that stands for an address is none. */
export type NoAddress =
  | 'guest' // the sign-in name of a guest at Microsoft Entra ID: `ann_acme.example#EXT#@…`
  | 'windows' // `DOMAIN\user`
  | 'list' // several with commas between
  | 'other'

/** Longer is no address (RFC 5321 §4.5.3.1.3). */
const maxLength = 254

/** RFC 5322 §3.4.1, without comments; what is above ASCII is allowed (RFC 6531). Linear. */
const address = /^(?:"[^"\\]+"|[^\s"(),:;<>@[\\\]]+)@(?:\[[\d.:a-f]+\]|[^\s"(),:;<>@[\\\]]+)$/iu

/** Whether mail could go to it; undefined: it could. Whether it arrives, nobody knows. */
export function noAddress(text: string): NoAddress | undefined {
  if (/#EXT#/i.test(text)) return 'guest'
  if (text.length <= maxLength && address.test(text)) return undefined
  if (/^[^\s\\@]+\\[^\s\\]/.test(text)) return 'windows'
  const parts = text.split(',')
  return parts.length > 1 && parts.every((one) => address.test(one.trim())) ? 'list' : 'other'
}

/** In a sentence: “holds …, no address”. */
export const noAddressWords: Readonly<Record<NoAddress, string>> = {
  guest: 'a guest’s sign-in name at Microsoft Entra ID (#EXT#)',
  windows: 'a Windows sign-in name (DOMAIN\\user)',
  list: 'several addresses in one text',
  other: 'something else',
}
