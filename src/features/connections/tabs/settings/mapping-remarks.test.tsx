// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { confirm, openSettings, review, save, saved } from './settings.helper.tsx'

test('a mapping is judged where it is typed, and again before it is saved', async () => {
  const view = await openSettings('hooli-mapped')
  const profile = screen.getByLabelText('Connection Profile', { selector: 'textarea' })
  const remarks = () => screen.queryByRole('list', { name: 'Remarks on the mapping' })
  expect(remarks()).toBeNull()
  const attributes = {
    email: '$${context.tokenset.email}',
    name: '${name}',
    nickname: '${context.id_token.nickname}',
    groups: '${context.tokenset.groups}',
    'plan\u202E': 'gold',
  }
  fireEvent.change(profile, {
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
  expect(profile).toHaveAccessibleDescription(/federated_groups/)
  await view.user.click(save())
  const dialog = await review()
  expect(items(within(dialog).getByRole('list', { name: 'Remarks on the mapping' }))).toEqual(
    expected,
  )
  await confirm(view, dialog)
  await saved(/^Saved: Attributes/)
})
