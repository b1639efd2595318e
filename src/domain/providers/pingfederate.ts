import { serverPattern } from './patterns.ts'
import type { Recipe } from './recipe.ts'

export const pingfederate: Recipe = {
  id: 'pingfederate',
  mark: 'Pf',
  title: 'PingFederate',
  summary: 'A server of their own',
  issuer: 'https://{server}',
  inputs: [
    {
      id: 'server',
      label: 'Base URL',
      hint: 'System > Server > Protocol Settings > Federation Info.',
      placeholder: 'sso.northwind.example',
      clean: 'base',
      pattern: serverPattern,
      known: [
        {
          pattern: /:9999(?:\/|$)/,
          problem: 'Port 9999 is the administrative console’s. Users log in at another one.',
        },
      ],
    },
  ],
  presets: { channel: 'back_channel' },
}
