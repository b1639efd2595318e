// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { noteKeys } from '#domain/destinations/auth0/credential/notes.ts'
import { testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'
import { confirm, fill, openSettings, review, save, saved } from './settings.helper.tsx'

const expires = () => screen.getByLabelText(/^Secret expires on/)
const owner = () => screen.getByLabelText(/^Owner of the secret/)

test('day and owner go into the metadata by the safe edit; what else is there stays', async () => {
  const view = await openSettings('globex-oidc')
  const metadata = { team: 'identity', [testRecordKey]: 'passed earlier' }
  Object.assign(view.stored() ?? {}, { metadata })
  await view.queries.invalidateQueries()
  await screen.findByDisplayValue('identity')
  fireEvent.change(expires(), { target: { value: '2027-01-31' } })
  await fill(view, owner(), 'Ann')
  await view.user.click(save())
  await confirm(view, await review())
  await saved(/^Saved: Metadata/)
  expect(view.stored()?.metadata).toEqual({
    ...metadata,
    [noteKeys.expires]: '2027-01-31',
    [noteKeys.owner]: 'Ann',
  })
  expect(view.options()).toEqual(view.optionsBefore)
})

test('a note that looks like a secret is remarked on, and the secret itself is not saved', async () => {
  const view = await openSettings('globex-oidc')
  const secret = 'MOCK_the_newest_8Kd3'
  await fill(view, owner(), 'Qw8~Kd3.zP0_aVb9cXyE1fGhI2jKlM')
  expect(owner()).toHaveAccessibleDescription(/looks like a secret/)
  await fill(view, screen.getByLabelText('Client Secret'), secret)
  await fill(view, owner(), `it is ${secret}`)
  expect(owner()).toHaveAccessibleDescription(/This is the Client Secret itself/)
  await view.user.click(save())
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(await screen.findAllByText(/A note has the Client Secret itself in it/)).not.toEqual([])
})
