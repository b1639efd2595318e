import type { Recipe } from './recipe.ts'

const region = '[a-z]{2,3}(?:-[a-z]+)+-\\d'

export const cognito: Recipe = {
  id: 'cognito',
  mark: 'Co',
  also: 'AWS',
  title: 'Amazon Cognito',
  summary: 'One user pool',
  issuer: 'https://cognito-idp.{pool}',
  inputs: [
    {
      id: 'pool',
      label: 'User pool ID',
      hint: 'On the overview page of the user pool. It begins with the region.',
      placeholder: 'eu-west-1_AbCdEfGhI',
      clean: 'text',
      pattern: new RegExp(`^(${region})\\.amazonaws\\.com/\\1_[A-Za-z0-9]+$`),
      known: [
        {
          pattern: /^(?:https:\/\/)?[a-z0-9.-]+\.amazoncognito\.com/i,
          problem: 'This is the domain of its login pages. The issuer is made of the User pool ID.',
        },
      ],
      rewrite: [
        {
          pattern: new RegExp(
            `^(?:https://cognito-idp\\.[^/]+/)?(${region})_([A-Za-z0-9]+)(?:/.*)?$`,
          ),
          to: '$1.amazonaws.com/$1_$2',
          says: 'The region is the one in the ID.',
        },
      ],
    },
  ],
  presets: { channel: 'back_channel' },
}
