/** Words on what becomes of a login that began by a bare link, by the application's type. */
const words: Readonly<Record<string, string>> = {
  spa: 'A single-page application has no secret: it exchanges the code only with the PKCE verifier that its library keeps of a login it began itself. Begin there, with the call for its library.',
  native:
    'A native application has no secret: it exchanges the code only with the PKCE verifier that its library keeps of a login it began itself. Begin there, with the call for its library.',
  regular_web:
    'Without PKCE the application exchanges the code with its own secret. A library that looks for the state or verifier of a login it began itself refuses this one.',
  non_interactive: 'A machine-to-machine application logs nobody in.',
}

const unknown =
  'response_type=code without PKCE: the application must be able to exchange the code with its own secret, and to take a login it did not begin.'

/** What the application needs so that a login by a bare link ends well. */
export const begunByLink = (appType: string | undefined): string =>
  (appType !== undefined && Object.hasOwn(words, appType) ? words[appType] : undefined) ?? unknown
