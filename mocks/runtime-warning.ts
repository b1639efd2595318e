/**
 * oidc-provider warns of Node 20 as it is loaded, by `console.warn` and with no switch; `npm start`
 * has a line of its own about that. Only this one warning is left out, once. To be imported before
 * anything that loads the provider.
 */
const { warn } = console

console.warn = (...said: unknown[]) => {
  if (!String(said[0]).startsWith('oidc-provider WARNING: Unsupported runtime.'))
    return warn(...said)
  console.warn = warn
}
