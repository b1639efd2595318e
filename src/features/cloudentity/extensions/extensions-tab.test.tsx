// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { showIdpTab } from '../show-idp.helper.tsx'
import { ExtensionsTab } from './extensions-tab.tsx'

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const script = () => screen.findByLabelText('Script')
const application = () => screen.findByLabelText('Application')

async function open(options: Parameters<typeof showIdpTab>[1] = {}) {
  const shown = await showIdpTab(ExtensionsTab, options)
  const points = () => shown.workspace.state.points.filter((one) => one.target_fk === shown.id)
  return { ...shown, points }
}

describe('the script', () => {
  test('is chosen and assigned; what it returns needs no mapping', async () => {
    const { user, points } = await open()
    expect(screen.getByText(/attributes it returns need no mapping/)).toBeVisible()
    await user.selectOptions(await script(), 'Add department')
    await user.click(button('Assign script'))
    expect(await screen.findByText('Saved.')).toBeVisible()
    expect(points()).toMatchObject([{ type: 'post_authn_ctx', script_id: 'script-department' }])
    expect(screen.queryByRole('button', { name: 'Assign script' })).toBeNull()
    await user.selectOptions(await script(), 'None')
    await user.click(button('Remove the assignment'))
    expect(await screen.findByText('Saved.')).toBeVisible()
    expect(points()).toEqual([])
  })

  test('that another tool takes away later is no assignment that failed', async () => {
    const { user, workspace, queries } = await open()
    await user.selectOptions(await script(), 'Add department')
    await user.click(button('Assign script'))
    await screen.findByText('Saved.')
    workspace.state.points = []
    await queries.invalidateQueries({ queryKey: ['cloudentity', 'idp'] })
    expect(await script()).toHaveValue('')
    expect(screen.queryByRole('button', { name: 'Assign it now' })).toBeNull()
  })

  test('is read when somebody asks for it, not before', async () => {
    const { user, requests } = await open()
    await user.selectOptions(await script(), 'Add department')
    expect(requests.filter((one) => /\/scripts\/./.test(one))).toEqual([])
    await user.click(button('Read script'))
    const body = await screen.findByRole('region', { name: 'Script Add department' })
    expect(body).toHaveTextContent('module.exports = async function (context)')
    await user.click(button('Hide script'))
    expect(screen.queryByRole('region', { name: 'Script Add department' })).toBeNull()
  })

  test('is run on a sample context', async () => {
    const { user } = await open()
    await user.selectOptions(await script(), 'Add department')
    await user.click(screen.getByText('Test it with a sample context'))
    await user.click(button('Run script'))
    expect(await screen.findByRole('region', { name: 'Returned' })).toHaveTextContent(
      'MOCK department of user@acme.example',
    )
    expect(screen.getByRole('region', { name: 'Written to the log' })).toHaveTextContent(
      'domain acme.example',
    )
  })

  test('that throws says so in its own words', async () => {
    const { user } = await open()
    await user.selectOptions(await script(), 'Throws')
    await user.click(screen.getByText('Test it with a sample context'))
    await user.click(button('Run script'))
    expect(await screen.findByText('The script failed', { selector: 'strong' })).toBeVisible()
    expect(screen.getByText(/MOCK_refused_by_script/)).toBeVisible()
  })

  test('is not run on what is no JSON object', async () => {
    const { user, requests } = await open()
    await user.selectOptions(await script(), 'Throws')
    await user.click(screen.getByText('Test it with a sample context'))
    await user.clear(screen.getByLabelText('Sample context'))
    await user.click(button('Run script'))
    expect(screen.getByLabelText('Sample context')).toHaveAccessibleDescription(/no JSON object/)
    expect(requests.filter((one) => one.startsWith('POST'))).toEqual([])
  })

  test.each([
    ['the operator', { without: 'cloudentity:write-workspace' }, /cloudentity:write-workspace/],
    ['the client', { switches: ['no-manage-scripts'] }, /client lacks manage_scripts/],
  ] as const)(
    'without the permission of %s is greyed out beforehand',
    async (_, options, words) => {
      const { user } = await open(options)
      await user.selectOptions(await script(), 'Add department')
      expect(button('Assign script')).toHaveAccessibleDescription(words)
      expect(button('Assign script')).toHaveAttribute('aria-disabled', 'true')
    },
  )
})

describe('a script that could not be assigned', () => {
  const fail = async () => {
    const shown = await open()
    shown.cloud.arm('points-fail')
    await shown.user.selectOptions(await script(), 'Add department')
    await shown.user.click(button('Assign script'))
    await screen.findByRole('button', { name: 'Assign it now' })
    return shown
  }

  test('leaves the identity provider saved, says so, and is assigned from there', async () => {
    const { user, points } = await fail()
    expect(screen.getByRole('alert')).toHaveTextContent(
      /is saved, and works without the script “Add department”/,
    )
    expect(points()).toEqual([])
    await user.click(button('Assign it now'))
    expect(await screen.findByText('Saved.')).toBeVisible()
    expect(points()).toMatchObject([{ script_id: 'script-department' }])
    expect(screen.queryByRole('button', { name: 'Assign it now' })).toBeNull()
  })

  test('is still to be assigned when the page is opened again, until it is given up', async () => {
    const { unmount } = await fail()
    unmount()
    const { user } = await open()
    expect(await screen.findByText('The script is not assigned yet')).toBeVisible()
    await user.click(button('Leave it without'))
    expect(screen.queryByText('The script is not assigned yet')).toBeNull()
  })
})

describe('the application', () => {
  test('is chosen and saved with the identity provider', async () => {
    const { user, now } = await open()
    await user.selectOptions(await application(), 'Terms of use')
    expect(await application()).toHaveAccessibleDescription(/Users are sent to http/)
    await user.click(button('Save application…'))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText(/becomes/)).toHaveTextContent('none becomes Terms of use')
    expect(dialog.getByText(/may lose the stored Client Secret/)).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Save changes' }))
    expect(await screen.findByText('Saved.')).toBeVisible()
    expect(now()?.post_authn_app_id).toBe('app-terms')
    await user.selectOptions(await application(), 'None')
    await user.click(button('Save application…'))
    await user.click(button('Save changes'))
    expect(await screen.findByText('Saved.')).toBeVisible()
    expect(now()?.post_authn_app_id ?? null).toBeNull()
  })

  test('is not offered where the list is refused: why that may be, and who sets the flag', async () => {
    const idp = { post_authn_app_id: 'app-terms' }
    const { user, cloud } = await open({ idp, switches: ['no-custom-apps'] })
    expect(await screen.findByText('The workspace does not show its applications')).toBeVisible()
    expect(screen.getByText(/is set by whoever runs the tenant/)).toHaveTextContent('custom_apps')
    expect(screen.getByText(/it stays as it is/)).toHaveTextContent('Assigned is app-terms')
    expect(screen.queryByLabelText('Application')).toBeNull()
    await user.click(button('Copy request for custom_apps'))
    expect(await navigator.clipboard.readText()).toContain('custom_apps for the tenant acme')
    cloud.reset()
    await user.click(button('Ask again'))
    expect(await application()).toHaveValue('app-terms')
  })

  test('of an operator who may not write is shown and not changed', async () => {
    const { user } = await open({ without: 'cloudentity:write' })
    await user.selectOptions(await application(), 'Terms of use')
    expect(button('Save application…')).toHaveAccessibleDescription(/cloudentity:write/)
  })
})

test('scripts that are not answered are asked for again', async () => {
  const { user, cloud, queries } = await open()
  await script()
  cloud.arm('machine-refused')
  await queries.resetQueries({ queryKey: ['cloudentity', 'scripts'] })
  expect(await screen.findByRole('alert')).toHaveTextContent(/The scripts did not load/)
  cloud.reset()
  await user.click(button('Try again'))
  expect(await script()).toBeVisible()
})
