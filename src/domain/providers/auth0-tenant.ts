import { cloudHostPattern } from './patterns.ts'
import type { Recipe } from './recipe.ts'

const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?'
const regions = [
  ['us', 'US'],
  ['eu', 'EU'],
  ['au', 'Australia'],
  ['ca', 'Canada'],
  ['jp', 'Japan'],
  ['uk', 'UK'],
] as const

const region = ([code, name]: (typeof regions)[number]) => ({
  pattern: new RegExp(`^${label}\\.${code}\\.auth0\\.com$`),
  says: `A tenant in the ${name} region.`,
})
const manage = /^manage\.(?:[a-z0-9-]+\.)?auth0\.com$/

export const auth0Tenant: Recipe = {
  id: 'auth0-tenant',
  mark: 'A0',
  title: 'Auth0 tenant',
  summary: 'Users of another tenant',
  // The published issuer ends with a slash, and ID tokens say it so.
  issuer: 'https://{domain}/',
  inputs: [
    {
      id: 'domain',
      label: 'Domain',
      hint: 'Of the other tenant, as on its application’s settings page, or its custom domain if users log in there.',
      placeholder: 'northwind.us.auth0.com',
      clean: 'host',
      pattern: cloudHostPattern,
      known: [
        {
          pattern: manage,
          problem: 'This is Auth0’s dashboard. Give the Domain of the application.',
        },
        {
          pattern: /^[a-z0-9-]+$/,
          problem: 'A name alone does not say the region. Give the whole Domain.',
        },
        {
          pattern: /^(?:(?:us|eu|au|ca|jp|uk)\.)?auth0\.com$/,
          problem: 'The tenant’s name is missing in front.',
        },
      ],
      readings: [
        ...regions.map(region),
        {
          pattern: new RegExp(`^${label}\\.auth0\\.com$`),
          says: 'A US tenant from before June 2020: its domain has no region.',
        },
        { pattern: /\.auth0app\.com$/, says: 'A private cloud tenant.' },
        {
          pattern: /\.auth0\.com$/,
          says: 'A region this dashboard does not know. The check will tell.',
        },
        { pattern: /./, says: 'Read as a custom domain of an Auth0 tenant.' },
      ],
    },
  ],
  presets: { channel: 'back_channel', audience: 'issuer' },
}
