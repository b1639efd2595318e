// What the dashboard takes of the package, from its source: whatever else is imported does not build.
export { default as Auth0Provider } from '@auth0/auth0-react/src/auth0-provider.tsx'
export { default as useAuth0 } from '@auth0/auth0-react/src/use-auth0.tsx'
