const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** `length` letters and digits; the same for the same number, different for different ones. */
export function idFrom(seed: number, length: number): string {
  // A linear congruential generator (Numerical Recipes): ids look random and repeat by seed.
  let state = (seed * 2_654_435_761 + 12_345) >>> 0
  let text = ''
  while (text.length < length) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    text += alphabet[(state >>> 8) % alphabet.length] ?? ''
  }
  return text
}

/** `con_` and 16 letters and digits, as Auth0's pattern for connection ids. */
export const connectionId = (seq: number): string => `con_${idFrom(seq, 16)}`
