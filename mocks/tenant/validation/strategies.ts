/** `ConnectionIdentityProviderEnum` of the Management API (npm `auth0` 7.1.0). */
export const strategies: readonly string[] = `
  ad adfs amazon apple asana atlassian auth0 auth0-oidc baidu bitbucket bitly box cloudflare-mcp
  custom daccount dropbox dwolla email evernote evernote-sandbox exact facebook fitbit github gitlab
  google-apps google-oauth2 hubspot-mcp instagram ip line linear-mcp linkedin notion-mcp oauth1
  oauth2 office365 oidc okta paypal paypal-sandbox pingfederate planningcenter salesforce
  salesforce-community salesforce-sandbox samlp sentry-mcp sharepoint shop shopify slack sms
  soundcloud thirtysevensignals twitter untappd vkontakte waad weibo windowslive wordpress yahoo
  yandex`
  .trim()
  .split(/\s+/)
