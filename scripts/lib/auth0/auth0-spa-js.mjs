// What the dashboard and auth0-react take of the package, from its source.
export { Auth0Client } from '@auth0/auth0-spa-js/src/Auth0Client.ts'
export { ResponseType } from '@auth0/auth0-spa-js/src/global.ts'
