import { guidPattern } from './patterns.ts'
import type { Recipe } from './recipe.ts'

const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const extracted = { to: '$1', says: 'Read as {value}.' }

export const entra: Recipe = {
  id: 'entra',
  mark: 'En',
  title: 'Microsoft Entra ID',
  summary: 'One directory (Azure AD), v2.0',
  issuer: 'https://login.{cloud}/{tenant}/v2.0',
  inputs: [
    {
      id: 'cloud',
      label: 'Cloud',
      hint: 'Almost always the worldwide one.',
      placeholder: '',
      clean: 'text',
      pattern: /./,
      problem: 'Choose the cloud.',
      // learn.microsoft.com/entra/identity-platform/authentication-national-cloud
      options: [
        { value: 'microsoftonline.com', label: 'Worldwide' },
        { value: 'microsoftonline.us', label: 'US government' },
        { value: 'partner.microsoftonline.cn', label: 'China (21Vianet)' },
      ],
      initial: 'microsoftonline.com',
    },
    {
      id: 'tenant',
      label: 'Directory (tenant) ID',
      hint: 'On the Overview page of the app registration.',
      placeholder: '00000000-0000-0000-0000-000000000000',
      clean: 'text',
      pattern: guidPattern,
      problem: 'It is a GUID: 32 digits and letters a–f in five groups.',
      known: [
        {
          pattern: /^(?:https:\/\/[^/]+\/)?(?:common|organizations|consumers)(?:\/|$)/i,
          problem:
            'This stands for any directory: its issuer is a template that no ID token matches. Give the one directory’s ID.',
        },
        {
          pattern: /^(?:https:\/\/[^/]+\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/|$)/i,
          problem: 'This is a domain. ID tokens name the directory by its ID; give that.',
        },
        {
          pattern: new RegExp(`${guid}.*${guid}`, 'i'),
          problem: 'There are several GUIDs in it. Give the Directory (tenant) ID alone.',
        },
      ],
      // Out of whatever was pasted: an address, the line of a page. Of several GUIDs, the one that
      // is called so.
      rewrite: [
        { pattern: new RegExp(`^.*?tenant[^0-9]{0,20}?(${guid}).*$`, 'i'), ...extracted },
        { pattern: new RegExp(`^(?!.*${guid}.*${guid}).*?(${guid}).*$`, 'i'), ...extracted },
      ],
      tells: {
        input: 'cloud',
        pattern: /^https:\/\/(?:login|sts)\.([a-z.]+)\//i,
        problem: 'This address is of another cloud. Choose “{label}”.',
      },
    },
  ],
  // The metadata need not name a PKCE method, and auto then sends none (auth0.com/docs
  // configure-pkce-claim-mapping-for-oidc.mdx).
  presets: { pkce: 'S256', channel: 'back_channel' },
}
