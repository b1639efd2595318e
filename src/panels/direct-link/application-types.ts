const words: Readonly<Record<string, string>> = {
  spa: 'single-page',
  regular_web: 'regular web',
  native: 'native',
  non_interactive: 'machine to machine',
}

/** An application's type in the words of Auth0's dashboard; an unknown one as it is. */
export const typeInWords = (appType: string | undefined): string =>
  appType === undefined ? 'type not set' : (words[appType] ?? appType)
