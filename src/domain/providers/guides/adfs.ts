import type { Guide } from '../guide.ts'

/** Microsoft: AD FS OpenID Connect concepts; Customize claims to be emitted in id_token. */
export const adfs: Guide = {
  words: {
    clientId: 'Client Identifier',
    clientSecret: 'shared secret',
    callbackUrl: 'Redirect URI',
  },
  itSteps: [
    {
      back: 'AD FS Management > Application Groups > Add Application Group: “Server application accessing a web API”.',
      front:
        'AD FS Management > Application Groups > Add Application Group: “Native application accessing a web API”.',
    },
    'Redirect URI: add every callback URL below. Copy the Client Identifier.',
    {
      back: 'Configure Application Credentials: generate a shared secret, and copy it at once.',
      key: 'Configure Application Credentials: our public keys, from the JWKS URL below.',
    },
    'Configure Web API: as its Identifier, add the Client Identifier itself.',
    'Access control: a policy that lets the people in who are to log in.',
    'Permitted scopes: openid, profile, email and allatclaims.',
    'The Web API > Issuance Transform Rules: send E-Mail Addresses, Given Name and Surname as claims.',
  ],
  notes: [
    'An ID token of AD FS has few claims: those of the transform rules are added by the scope allatclaims, which is set here.',
    'On Windows Server 2016 that needs the update KB4019472.',
    'Claims arrive under the names of the rules, which may be long URIs: the mapping has to name them so.',
    'AD FS publishes no email_verified.',
  ],
  lacks: { email_verified: '' },
  unverified:
    'Microsoft documents allatclaims for response_mode=form_post; whether your AD FS adds the claims on the Back Channel too, a test login shows',
}
