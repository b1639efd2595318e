import { z } from 'zod/mini'
import { choice, json, text } from './spec.ts'

const profile = { section: 'profile', tested: true } as const

/** From claims to profile; whole in the dashboard's Connection Profile. */
export const mappingRows = {
  mappingMode: {
    ...choice(
      {
        ...profile,
        label: 'Mapping mode',
        hint: 'What a login writes into the user’s profile.',
        path: 'options.attribute_map.mapping_mode',
      },
      ['bind_all', 'use_map'],
    ),
    usual: 'bind_all',
  },
  attributes: {
    ...json(
      {
        ...profile,
        label: 'User Mapping',
        hint: 'Profile attribute by template, e.g. ${context.tokenset.email}.',
        path: 'options.attribute_map.attributes',
      },
      z.record(z.string(), z.unknown()),
    ),
    consequence: 'Profiles follow at each user’s next login.',
  },
  userinfoScope: text(
    {
      ...profile,
      label: 'Userinfo scope',
      hint: 'Asked for beside the scopes, in the authorization request: they decide what UserInfo returns.',
      path: 'options.attribute_map.userinfo_scope',
    },
    255,
  ),
} as const
