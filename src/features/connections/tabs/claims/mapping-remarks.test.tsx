// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { json, look, openClaims, save, value } from './claims.helper.tsx'

test('a mapping is judged at its row, in its JSON, and again before it is saved', async () => {
  const { user } = await openClaims('hooli-mapped')
  await user.click(look('JSON'))
  const remarks = () => screen.queryByRole('list', { name: 'Remarks on the mapping' })
  expect(remarks()).toBeNull()
  const attributes = {
    email: '$${context.tokenset.email}',
    name: '${name}',
    nickname: '${context.id_token.nickname}',
    groups: '${context.tokenset.groups}',
    'plan\u202E': 'gold',
  }
  fireEvent.change(json(), {
    target: {
      value: JSON.stringify({
        connection_settings: { pkce: 'S256' },
        attribute_map: { mapping_mode: 'use_map', attributes },
      }),
    },
  })
  const expected = [
    /^email: One “\$” is too many/,
    /^name: .*\$\{context\.tokenset\.name\}\.$/,
    /^nickname: .*tokenset, userinfo or connection/,
    /^groups: .*federated_groups/,
    /^plan‹U\+202E›: The same for every user/,
  ].map((one): unknown => expect.stringMatching(one))
  const items = (list: HTMLElement) =>
    within(list)
      .getAllByRole('listitem')
      .map((one) => one.textContent)
  expect(items(screen.getByRole('list', { name: 'Remarks on the mapping' }))).toEqual(expected)
  expect(json()).toHaveAccessibleDescription(/federated_groups/)
  await user.click(look('Rows'))
  expect(value('groups')).toHaveAccessibleDescription(/federated_groups/)
  await user.click(save())
  const dialog = await screen.findByRole('dialog', { name: 'Save these changes?' })
  expect(items(within(dialog).getByRole('list', { name: 'Remarks on the mapping' }))).toEqual(
    expected,
  )
})
