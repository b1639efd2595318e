// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showIdpTab } from '../show-idp.helper.tsx'
import { MappingsTab } from './mappings-tab.tsx'

async function openMapping(options: Parameters<typeof showIdpTab>[1] = {}) {
  const shown = await showIdpTab(MappingsTab, options)
  await shown.user.click(await screen.findByRole('button', { name: 'Add mapping' }))
  const create = screen.getByRole('button', { name: 'New context attribute…' })
  const open = async (name: string) => {
    await shown.user.click(create)
    const dialog = within(screen.getByRole('dialog', { name: 'New context attribute' }))
    await shown.user.type(dialog.getByLabelText('Name'), name)
    await shown.user.type(dialog.getByLabelText('Display name'), 'Plan')
    const add = () => shown.user.click(dialog.getByRole('button', { name: 'Add to the workspace' }))
    return { dialog, add }
  }
  return { ...shown, create, open }
}

test.each([
  ['the operator', { without: 'cloudentity:write-workspace' }, /cloudentity:write-workspace/],
  ['the client', { switches: ['no-update-workspace'] }, /client lacks update_workspace/],
] as const)(
  'without the permission of %s it is greyed out, with the reason',
  async (_, options, words) => {
    const { create } = await openMapping(options)
    expect(create).toHaveAttribute('aria-disabled', 'true')
    expect(create).toHaveAccessibleDescription(words)
  },
)

test('a name the context has is not sent', async () => {
  const { open, requests } = await openMapping()
  const { dialog, add } = await open('email')
  await add()
  expect(dialog.getByLabelText('Name')).toHaveAccessibleDescription(/of this name already/)
  expect(requests.filter((one) => one.startsWith('POST'))).toEqual([])
})

test('a refusal stands in the form, and what was entered stays', async () => {
  const { open, cloud } = await openMapping()
  const { dialog, add } = await open('plan')
  cloud.arm('no-update-workspace')
  await add()
  expect(await dialog.findByRole('alert')).toHaveTextContent(
    /^Not added\..*grants its client update_workspace/,
  )
  expect(dialog.getByLabelText('Name')).toHaveValue('plan')
  cloud.reset()
  await add()
  expect(await screen.findByRole('option', { name: 'plan, String' })).toBeInTheDocument()
})

test('what became of a lost answer is seen in the context that is read again', async () => {
  const sandbox = await openMapping()
  const { dialog, add } = await sandbox.open('plan')
  sandbox.loseNext()
  await add()
  expect(await dialog.findByRole('alert')).toHaveTextContent(/It was sent/)
  await add()
  expect(dialog.getByLabelText('Name')).toHaveAccessibleDescription(/of this name already/)
  await sandbox.user.click(dialog.getByRole('button', { name: 'Cancel' }))
  expect(screen.getByRole('option', { name: 'plan, String' })).toBeInTheDocument()
})
