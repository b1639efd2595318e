/** Below this a "secret" is an ordinary word. */
const minLength = 8

const url = /^[a-z][a-z0-9+.-]*:\/\//i
const email = /^[^@\s]+@[^@\s]+$/
const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[~._\-+/=!$%^&*]/]
const token = /^[\w~.\-+/=!$%^&*]{16,}$/

/** The note has the very secret in it. */
export const holdsSecret = (note: string, secret: string): boolean =>
  secret.length >= minLength && note.includes(secret)

/** A run of letters, digits and signs that nobody writes by hand: three kinds of them, digits among them. */
const isRandom = (word: string) =>
  token.test(word) &&
  !url.test(word) &&
  !email.test(word) &&
  /[0-9]/.test(word) &&
  kinds.filter((kind) => kind.test(word)).length >= 3

/** Whether a note may be a secret. `place` and `owner` are words, names, addresses. */
export const looksSecret = (note: string): boolean => note.split(/\s+/).some(isRandom)
