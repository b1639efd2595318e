import { serverPattern } from './patterns.ts'
import type { Recipe } from './recipe.ts'

export const keycloak: Recipe = {
  id: 'keycloak',
  mark: 'Kc',
  title: 'Keycloak',
  summary: 'A realm, also of Red Hat’s build',
  issuer: 'https://{server}/realms/{realm}',
  inputs: [
    {
      id: 'server',
      label: 'Server URL',
      hint: 'Up to the realms. Before version 17 it usually ends with /auth.',
      placeholder: 'sso.northwind.example',
      clean: 'base',
      pattern: serverPattern,
    },
    {
      id: 'realm',
      label: 'Realm name',
      hint: 'Realm settings > General. Capitals count.',
      placeholder: 'northwind',
      clean: 'text',
      pattern: /^[A-Za-z0-9._~-]+$/,
      problem: 'Letters, digits, hyphens, dots and underscores. The name, not the display name.',
      known: [
        {
          pattern: /^master$/,
          problem:
            'The realm “master” administers the server; users do not belong there. Which realm are they in?',
        },
      ],
      rewrite: [
        { pattern: /^https?:\/\/.*\/realms\/([^/?#]+).*$/, to: '$1', says: 'Read as {value}.' },
      ],
    },
  ],
  presets: { channel: 'back_channel' },
}
