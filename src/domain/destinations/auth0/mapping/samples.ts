import type { RecipeId } from '#domain/providers/recipe.ts'

export interface SampleClaims {
  readonly tokenset: Readonly<Record<string, unknown>>
  /** Where the provider’s UserInfo has more than its ID token. */
  readonly userinfo?: Readonly<Record<string, unknown>>
}

const person = {
  name: 'Ann Northwind',
  given_name: 'Ann',
  family_name: 'Northwind',
  email: 'ann@northwind.example',
}
const times = { iat: 1_764_500_000, exp: 1_764_503_600 }
const picture = 'https://northwind.example/ann.png'

const okta = (iss: string): SampleClaims => {
  const groups = ['Everyone', 'Sales']
  const about = {
    ...person,
    email_verified: true,
    preferred_username: 'ann@northwind.example',
    locale: 'en-US',
    zoneinfo: 'Europe/Berlin',
  }
  return {
    tokenset: {
      iss,
      sub: '00uNorthwindAnn',
      aud: '0oaAcme',
      ver: 1,
      idp: '00oNorthwind',
      auth_time: times.iat,
      ...about,
      groups,
      ...times,
    },
    userinfo: { sub: '00uNorthwindAnn', ...about, groups },
  }
}

/** Claims as each provider sends them of a person of ours; every value is made up. */
export const samples: Readonly<Record<RecipeId, SampleClaims>> = {
  'openid-connect': {
    tokenset: {
      iss: 'https://idp.northwind.example',
      sub: 'nw-1001',
      aud: 'acme',
      ...person,
      email_verified: true,
      nickname: 'ann',
      picture,
      ...times,
    },
  },
  'auth0-tenant': {
    tokenset: {
      iss: 'https://northwind.eu.auth0.com/',
      sub: 'auth0|563b9b6cf50bc24402a69b80',
      aud: 'acme',
      ...person,
      email_verified: true,
      nickname: 'ann',
      picture,
      updated_at: '2026-11-30T09:00:00.000Z',
      sid: 'northwind-session',
      ...times,
    },
  },
  'okta-org': okta('https://northwind.okta.com'),
  'okta-custom': okta('https://northwind.okta.com/oauth2/default'),
  entra: {
    tokenset: {
      iss: 'https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0',
      sub: 'northwind-pairwise-sub',
      aud: '66666666-7777-8888-9999-000000000000',
      tid: '11111111-2222-3333-4444-555555555555',
      oid: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
      ver: '2.0',
      ...person,
      preferred_username: 'ann@northwind.example',
      upn: 'ann@northwind.example',
      xms_edov: true,
      groups: ['aaaaaaaa-0000-0000-0000-000000000001', 'aaaaaaaa-0000-0000-0000-000000000002'],
      ...times,
    },
  },
  google: {
    tokenset: {
      iss: 'https://accounts.google.com',
      sub: '100000000000000000001',
      aud: 'acme.apps.googleusercontent.com',
      azp: 'acme.apps.googleusercontent.com',
      hd: 'northwind.example',
      ...person,
      email_verified: true,
      picture,
      ...times,
    },
  },
  keycloak: {
    tokenset: {
      iss: 'https://sso.northwind.example/realms/northwind',
      sub: 'f7b2d2a4-0000-0000-0000-000000000001',
      aud: 'acme',
      typ: 'ID',
      azp: 'acme',
      ...person,
      email_verified: true,
      preferred_username: 'ann',
      groups: ['/sales', '/sales/emea'],
      realm_access: { roles: ['editor', 'offline_access'] },
      ...times,
    },
  },
  pingone: {
    tokenset: {
      iss: 'https://auth.pingone.eu/11111111-2222-3333-4444-555555555555/as',
      sub: 'bbbbbbbb-0000-0000-0000-000000000001',
      aud: 'acme',
      ...person,
      preferred_username: 'ann',
      ...times,
    },
  },
  pingfederate: {
    tokenset: {
      iss: 'https://sso.northwind.example',
      sub: 'ann',
      aud: 'acme',
      given_name: person.given_name,
      family_name: person.family_name,
      email: person.email,
      ...times,
    },
  },
  adfs: {
    tokenset: {
      iss: 'https://adfs.northwind.example/adfs',
      sub: 'northwindPairwiseSub=',
      aud: '66666666-7777-8888-9999-000000000000',
      upn: 'ann@northwind.example',
      unique_name: 'NORTHWIND\\ann',
      sid: 'S-1-5-21-1-2-3-1001',
      given_name: person.given_name,
      family_name: person.family_name,
      email: person.email,
      ...times,
    },
  },
  cognito: {
    tokenset: {
      iss: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Northwind',
      sub: 'cccccccc-0000-0000-0000-000000000001',
      aud: 'acme',
      token_use: 'id',
      'cognito:username': 'ann',
      'cognito:groups': ['sales', 'emea'],
      ...person,
      email_verified: true,
      ...times,
    },
  },
  onelogin: {
    tokenset: {
      iss: 'https://northwind.onelogin.com/oidc/2',
      sub: '100001',
      aud: 'acme',
      ...person,
      preferred_username: 'ann@northwind.example',
      groups: ['Sales', 'EMEA'],
      ...times,
    },
  },
  jumpcloud: {
    tokenset: {
      iss: 'https://oauth.id.jumpcloud.com/',
      sub: 'dddddddddddddddddddddd01',
      aud: 'acme',
      ...person,
      email_verified: true,
      ...times,
    },
  },
  salesforce: {
    tokenset: {
      iss: 'https://northwind.my.salesforce.com',
      sub: 'https://login.salesforce.com/id/00DNorthwind/005Ann',
      aud: 'acme',
      ...times,
    },
    userinfo: {
      sub: 'https://login.salesforce.com/id/00DNorthwind/005Ann',
      user_id: '005Ann',
      organization_id: '00DNorthwind',
      preferred_username: 'ann@northwind.example',
      nickname: 'ann',
      ...person,
      email_verified: true,
      picture,
      ...times,
    },
  },
}
