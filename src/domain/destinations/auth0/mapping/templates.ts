import type { RecipeId } from '#domain/providers/recipe.ts'

export interface MappingTemplate {
  readonly id: string
  readonly recipe: RecipeId
  /** What it makes of what: a choice in a list. */
  readonly title: string
  /** What has to be so at the provider or in the connection; read before it is taken. */
  readonly needs?: string
  /** As it stands in `options.attribute_map`. */
  readonly map: {
    readonly mapping_mode: 'use_map'
    readonly userinfo_scope?: string
    readonly attributes: Readonly<Record<string, string>>
  }
  /** Where the provider says that it sends these claims. */
  readonly source: string
  /** What of it stands on no page that was read, to be put behind “Not verified:”. */
  readonly unverified?: string
}

const from =
  (scope: 'tokenset' | 'userinfo') =>
  (claim: string): string =>
    `\${context.${scope}.${claim}}`
const token = from('tokenset')
const userinfo = from('userinfo')

const under = (claim: (name: string) => string, ...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, claim(name)]))

const person = ['name', 'email', 'given_name', 'family_name'] as const
const verified = [...person, 'email_verified'] as const

const mapTo = (attributes: Readonly<Record<string, string>>) =>
  ({ mapping_mode: 'use_map', attributes }) as const

const okta =
  'developer.okta.com: OpenID Connect & OAuth 2.0, scopes and claims; Customize tokens with a groups claim'

const oktaToken = (recipe: 'okta-org' | 'okta-custom', needs: string): MappingTemplate => ({
  id: `${recipe}-groups`,
  recipe,
  title: 'Okta: username as nickname, groups as federated_groups',
  needs,
  map: mapTo({
    ...under(token, ...verified),
    nickname: token('preferred_username'),
    federated_groups: token('groups'),
  }),
  source: okta,
})

/** By provider, in the order in which they are offered; the first is the one to begin with. */
export const mappingTemplates: readonly MappingTemplate[] = [
  {
    id: 'openid-standard',
    recipe: 'openid-connect',
    title: 'Standard claims of the scopes profile and email',
    map: mapTo(under(token, ...verified, 'nickname', 'picture')),
    source: 'OpenID Connect Core 1.0 §5.1 and §5.4',
  },
  {
    id: 'auth0-standard',
    recipe: 'auth0-tenant',
    title: 'Auth0: the other tenant’s profile',
    map: mapTo(under(token, ...verified, 'nickname', 'picture')),
    source: 'auth0.com/docs: ID token structure',
  },
  oktaToken(
    'okta-org',
    'The application has a groups claim filter, and the connection asks for the scope groups. Where the ID token lacks the profile, take the template from UserInfo.',
  ),
  {
    id: 'okta-userinfo',
    recipe: 'okta-org',
    title: 'Okta: the same from UserInfo, for tokens without the profile',
    needs: 'Auth0 calls UserInfo at each login.',
    map: {
      ...mapTo({
        ...under(userinfo, ...verified),
        nickname: userinfo('preferred_username'),
        federated_groups: userinfo('groups'),
      }),
      userinfo_scope: 'openid email profile groups',
    },
    source: `${okta}; auth0.com/docs: Configure PKCE and claim mapping for OIDC connections`,
  },
  oktaToken(
    'okta-custom',
    'The authorization server has a claim groups for the ID token, and gives it always or with a scope that the connection asks for.',
  ),
  {
    id: 'entra-upn-groups',
    recipe: 'entra',
    title: 'Entra ID: UPN as nickname, groups as federated_groups',
    needs:
      'Token configuration has the optional claims email, upn, given_name, family_name and xms_edov, and a groups claim: “Groups assigned to the application”, for of more than 200 groups none is sent.',
    map: mapTo({
      ...under(token, ...person),
      nickname: token('upn'),
      federated_groups: token('groups'),
      email_domain_verified: token('xms_edov'),
    }),
    source:
      'learn.microsoft.com/entra/identity-platform: ID token claims reference; Optional claims reference',
    unverified:
      'whether xms_edov comes as true or as 1: an Action should take it for proven only after a test login has shown it',
  },
  {
    id: 'entra-object-id',
    recipe: 'entra',
    title: 'Entra ID: sign-in name as nickname, object and directory ID kept',
    needs:
      'Token configuration has the optional claims email, given_name and family_name. The object ID is the user’s in every application, sub is not.',
    map: mapTo({
      ...under(token, ...person),
      nickname: token('preferred_username'),
      entra_oid: token('oid'),
      entra_tid: token('tid'),
    }),
    source: 'learn.microsoft.com/entra/identity-platform: ID token claims reference',
  },
  {
    id: 'google-workspace',
    recipe: 'google',
    title: 'Google Workspace: the domain as hosted_domain',
    map: mapTo({ ...under(token, ...verified, 'picture'), hosted_domain: token('hd') }),
    source: 'developers.google.com/identity: OpenID Connect, an ID token’s payload',
  },
  {
    id: 'keycloak-groups',
    recipe: 'keycloak',
    title: 'Keycloak: username as nickname, groups as federated_groups',
    needs: 'The client has a Group Membership mapper named groups with “Add to ID token” on.',
    map: mapTo({
      ...under(token, ...verified),
      nickname: token('preferred_username'),
      federated_groups: token('groups'),
    }),
    source: 'keycloak.org/docs: Server Administration Guide, protocol mappers',
  },
  {
    id: 'keycloak-realm-roles',
    recipe: 'keycloak',
    title: 'Keycloak: realm roles as federated_roles',
    needs: 'The mapper “realm roles” of the client scope roles has “Add to ID token” on.',
    map: mapTo({
      ...under(token, ...verified),
      nickname: token('preferred_username'),
      federated_roles: token('realm_access.roles'),
    }),
    source: 'keycloak.org/docs: Server Administration Guide, protocol mappers',
    unverified: 'that Auth0 reads realm_access.roles as a path into the object',
  },
  {
    id: 'pingone-username',
    recipe: 'pingone',
    title: 'PingOne: username as nickname',
    needs: 'Attribute Mappings of the application have these claims for the ID token.',
    map: mapTo({ ...under(token, ...person), nickname: token('preferred_username') }),
    source: 'docs.pingidentity.com/pingone: Mapping attributes of an OIDC application',
  },
  {
    id: 'pingfederate-policy',
    recipe: 'pingfederate',
    title: 'PingFederate: the claims of its OpenID Connect policy',
    needs:
      'The policy’s contract has email, given_name and family_name, and delivers them in the ID token.',
    map: mapTo({
      ...under(token, 'email', 'given_name', 'family_name'),
      name: `${token('given_name')} ${token('family_name')}`,
    }),
    source: 'docs.pingidentity.com/pingfederate: Configuring OpenID Connect policies',
  },
  {
    id: 'adfs-upn',
    recipe: 'adfs',
    title: 'AD FS: UPN as nickname, the full name of its two parts',
    needs:
      'Transform rules send E-Mail Addresses, Given Name and Surname as email, given_name and family_name. AD FS has no email_verified.',
    map: mapTo({
      ...under(token, 'email', 'given_name', 'family_name'),
      name: `${token('given_name')} ${token('family_name')}`,
      nickname: token('upn'),
    }),
    source: 'learn.microsoft.com/windows-server: Customize claims to be emitted in id_token',
    unverified: 'under which names the claims arrive: those of the transform rules',
  },
  {
    id: 'cognito-groups',
    recipe: 'cognito',
    title: 'Amazon Cognito: username as nickname, groups as federated_groups',
    map: mapTo({
      ...under(token, ...verified),
      nickname: token('cognito:username'),
      federated_groups: token('cognito:groups'),
    }),
    source: 'docs.aws.amazon.com/cognito: Understanding the identity (ID) token',
  },
  {
    id: 'onelogin-groups',
    recipe: 'onelogin',
    title: 'OneLogin: username as nickname, groups as federated_groups',
    needs:
      'The application’s parameter Groups is set, and the connection asks for the scope groups.',
    map: mapTo({
      ...under(token, ...person),
      nickname: token('preferred_username'),
      federated_groups: token('groups'),
    }),
    source: 'developers.onelogin.com/openid-connect: scopes and claims',
  },
  {
    id: 'jumpcloud-standard',
    recipe: 'jumpcloud',
    title: 'JumpCloud: standard claims of the scopes profile and email',
    needs: 'The application has the Standard Scopes email and profile on.',
    map: mapTo(under(token, ...verified)),
    source: 'jumpcloud.com/support: SSO with OIDC',
    unverified: 'which of them its ID token has',
  },
  {
    id: 'salesforce-userinfo',
    recipe: 'salesforce',
    title: 'Salesforce: the profile from UserInfo, with user and organization ID',
    needs: 'Auth0 calls UserInfo at each login: an ID token need not have these claims.',
    map: {
      ...mapTo({
        ...under(userinfo, ...verified, 'nickname', 'picture'),
        salesforce_user_id: userinfo('user_id'),
        salesforce_org_id: userinfo('organization_id'),
      }),
      userinfo_scope: 'openid profile email',
    },
    source: 'help.salesforce.com: UserInfo endpoint response',
  },
]

export const templatesFor = (recipe: RecipeId): readonly MappingTemplate[] =>
  mappingTemplates.filter((one) => one.recipe === recipe)
