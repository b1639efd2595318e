type About = {
  missing?: string | undefined
  retryAfter?: string | undefined
  /** Who failed. */
  source?: string | undefined
}
type Words = { title: string; advice: (about: About) => string }

const words: Record<string, Words> = {
  'signed-out': {
    title: 'You are signed out',
    advice: () => 'Sign in again. What you entered is kept, except secrets.',
  },
  forbidden: {
    title: 'You may not do this',
    advice: ({ missing }) =>
      missing
        ? `It needs the permission ${missing}. An administrator of your tenant can grant it to you.`
        : 'An administrator of your tenant can grant you the permission.',
  },
  machine: {
    title: 'Greencheck may not do this in your tenant',
    advice: ({ missing }) =>
      missing
        ? `Whoever runs Greencheck must grant its application the scope ${missing}.`
        : 'Whoever runs Greencheck must check its application in the tenant.',
  },
  invalid: {
    title: 'The tenant did not take this',
    advice: () => 'Change what it complains about, then send it again.',
  },
  conflict: {
    title: 'This is in the way of something else',
    advice: () => 'Somebody else may have changed it. Load it again and compare.',
  },
  'not-found': {
    title: 'It is no longer there',
    advice: () => 'It may have been deleted meanwhile. Go back to the list.',
  },
  'rate-limited': {
    title: 'Too many requests',
    advice: ({ retryAfter }) =>
      retryAfter ? `Try again in ${retryAfter} seconds.` : 'Wait a minute, then try again.',
  },
  unavailable: {
    title: 'The tenant gave no usable answer',
    advice: () => 'What you entered is still here. Try again in a minute.',
  },
  offline: {
    title: 'Greencheck’s server does not answer',
    advice: () => 'Check your network, then try again. What you entered is still here.',
  },
  lost: {
    title: 'It was sent, but no usable answer came',
    advice: () => 'It may have worked. Look before you send it again.',
  },
}

/** Of `unavailable`: who gave no usable answer, where it is not the tenant. */
const whoFailed: Record<string, string> = {
  gateway: 'Greencheck’s server failed',
  browser: 'Greencheck’s server gave no usable answer',
  issuer: 'The issuer does not answer',
}

/** A headline and what to do, for a kind of failure of the API client. */
export const adviceFor = (
  kind: string | undefined,
  about: About,
): { title: string; advice: string } => {
  const found = kind === undefined ? undefined : words[kind]
  if (!found) return { title: 'It did not work', advice: 'Try again; if it stays, report it.' }
  const who = kind === 'unavailable' ? whoFailed[about.source ?? ''] : undefined
  return { title: who ?? found.title, advice: found.advice(about) }
}
