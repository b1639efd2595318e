import { message } from '#text/message.ts'

/** Which kinds of an Auth0 application can stand behind an identity provider, and why not. */
export const applicationTypes = [
  ['Regular Web Application', true, 'has a secret and logs users in by the code flow'],
  ['Single Page Application', false, 'has no secret'],
  ['Native', false, 'has no secret'],
  ['Machine to Machine', false, 'no user logs in to it'],
] as const satisfies readonly (readonly [name: string, fits: boolean, why: string])[]

/** What whoever runs the Auth0 tenant has to do, to be sent to them. */
export const callbackSheet = (redirectUrl: string): string =>
  message([
    'Please register an application in Auth0 for our Cloudentity workspace, or change the one there is:',
    [
      'Application type: Regular Web Application',
      `Allowed Callback URLs: add this one, keep the others: ${redirectUrl}`,
      'Grant types: Authorization Code',
    ],
    'Then send us its Domain and Client ID, and its Client Secret by a way on which secrets may go.',
  ])
