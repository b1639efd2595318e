// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { json, look, member, openClaims, press, save, value } from './claims.helper.tsx'

const anna = {
  name: 'Anna',
  email: 'anna@northwind.example',
  email_verified: true,
  address: { locality: 'Malmö' },
}

test('claims of a test are mapped by buttons and keys, and the profile follows', async () => {
  const { user } = await openClaims('globex-oidc', { profile: anna })
  expect(await screen.findByText(/Read from the profile that came out/)).toBeVisible()
  expect(member('name')).toContain('Anna')
  await user.click(look('Only what is mapped (use_map)'))
  expect(member('name')).toContain('was Anna')

  await user.click(press('Map email'))
  expect(screen.getByLabelText('Attribute 1, changed')).toHaveFocus()
  expect(value('email')).toHaveValue('${context.tokenset.email}')
  expect(member('email')).toContain('anna@northwind.example')
  expect(screen.queryByText('Map email')).toBeNull()

  await user.click(press('Add a row'))
  await user.keyboard('city{Tab}$')
  await user.keyboard('{Backspace}local{ArrowDown}{Enter}')
  expect(value('city')).toHaveValue('${context.tokenset.address.locality}')
  expect(value('city')).toHaveAttribute('aria-expanded', 'false')
  expect(member('city')).toBe('Malmöfrom tokenset.address.localitynew')

  await user.click(screen.getByLabelText('Remove email'))
  expect(press('Add a row')).toHaveFocus()
  expect(member('email')).toContain('Not mapped any more')
})

test('a template and a suggestion are taken by one press, and the Action follows', async () => {
  const { user } = await openClaims('globex-oidc')
  await user.click(look('Sample'))
  await user.click(screen.getByText('Use a template'))
  const choice = screen.getByLabelText('Template', { selector: 'select' })
  await user.selectOptions(choice, 'entra-upn-groups')
  await user.click(press('Take its rows'))
  expect(look('Only what is mapped (use_map)')).toBeChecked()
  expect(value('nickname')).toHaveValue('${context.tokenset.upn}')
  // The sample is of another provider.
  expect(member('federated_groups')).toContain('Nothing came')

  const name = screen.getByLabelText(/^Attribute 6/)
  expect(name).toHaveValue('federated_groups')
  await user.clear(name)
  await user.paste('groups')
  expect(value('groups')).toHaveAccessibleDescription(/Auth0 keeps this name to itself/)
  await user.click(press('Rename to federated_groups'))
  expect(name).toHaveValue('federated_groups')
  expect(name).toHaveFocus()

  await user.click(screen.getByText('Show the Action'))
  expect(screen.getByText(/exports\.onExecutePostLogin/)).toHaveTextContent("'federated_groups',")
  await user.clear(screen.getByLabelText('Namespace', { selector: 'input' }))
  expect(screen.queryByText(/exports\.onExecutePostLogin/)).toBeNull()
})

describe('rows and JSON', () => {
  test('say the same; what a row cannot show stays as it is', async () => {
    const { user, stored } = await openClaims('hooli-mapped')
    const before = stored()
    await user.click(look('JSON'))
    expect(JSON.parse(json().value)).toEqual({
      connection_settings: { pkce: 'S256' },
      attribute_map: before['attribute_map'],
    })
    const attributes = { plan: 5, alt_id: 'hooli|${context.tokenset.sub}', email: 'x' }
    fireEvent.change(json(), {
      target: {
        value: JSON.stringify({
          connection_settings: { pkce: 'S256' },
          attribute_map: { mapping_mode: 'use_map', attributes },
        }),
      },
    })
    await user.click(look('Rows'))
    expect(screen.getByLabelText(/^Value of plan, no text/)).toHaveValue('5')
    expect(value('alt_id')).toHaveValue(attributes.alt_id)
    await user.clear(value('email'))
    await user.paste('${context.tokenset.upn}')
    await user.click(save())
    const dialog = await screen.findByRole('dialog', { name: 'Save these changes?' })
    expect(within(dialog).getByLabelText('Changes')).toHaveTextContent('User Mapping')
    await user.click(within(dialog).getByRole('button', { name: 'Save Changes' }))
    await screen.findByText(/^Saved: User Mapping/, { selector: 'strong' })
    expect(stored()).toEqual({
      ...before,
      attribute_map: {
        mapping_mode: 'use_map',
        attributes: { ...attributes, email: '${context.tokenset.upn}' },
      },
    })
    await user.click(press('Undo'))
    await screen.findByText(/^Undone: /, { selector: 'strong' })
    expect(stored()).toEqual(before)
  })

  test('a name that no JSON may have is kept while it is typed, and said', async () => {
    const { user } = await openClaims('hooli-mapped')
    await user.click(press('Add a row'))
    await user.keyboard('__proto__{Tab}x')
    expect(value('__proto__')).toHaveValue('x')
    expect(value('__proto__')).toHaveAccessibleDescription(/No attribute can be called like this/)
  })

  test('what is no JSON, and rows of one name, are said and not saved', async () => {
    const { user, sent, id } = await openClaims('hooli-mapped')
    await user.click(press('Add a row'))
    await user.keyboard('email{Tab}x')
    const [, second] = screen.getAllByLabelText('Value of email')
    expect(second).toHaveAccessibleDescription(/A row above has this name/)
    await user.click(save())
    expect(await screen.findByText('Check these fields')).toBeVisible()
    // It is nowhere but here, and leaving would lose it.
    expect(screen.getByText('What is typed is not saved')).toBeVisible()
    await user.click(look('JSON'))
    expect(second).toBeVisible()
    await user.click(screen.getAllByLabelText('Remove email')[1] ?? save())
    await user.click(look('JSON'))
    fireEvent.change(json(), { target: { value: '{\n  "connection_settings": {,' } })
    expect(json()).toHaveAccessibleDescription(/Not JSON: line 2, column 27/)
    await user.click(look('Rows'))
    expect(json()).toBeVisible()
    await user.click(save())
    expect(await screen.findByText('Check these fields')).toBeVisible()
    expect(sent(`PATCH /connections/${id}`)).toEqual([])
  })
})

describe('claims from elsewhere', () => {
  test('a pasted token shows what is dropped, and is kept nowhere', async () => {
    const { user, requests } = await openClaims('globex-oidc')
    expect(screen.getByText(/No test login of this connection has passed/)).toBeVisible()
    await user.click(look('Pasted token'))
    const claims = { iss: 'https://idp.example', sub: '7', groups: ['a', 'b'], 'b c': 'CANARY' }
    await user.click(screen.getByLabelText('The provider’s ID token or UserInfo’s answer'))
    await user.paste(JSON.stringify(claims))
    expect(await screen.findByText('Another issuer than the connection’s issued it.')).toBeVisible()
    expect(member('user_id')).toContain('oidc|globex-oidc|7')
    expect(member('groups')).toContain('Not stored')
    expect(screen.getByText(/^No expression can name, .*: b c$/)).toBeVisible()
    await user.click(press('Map groups'))
    expect(value('federated_groups')).toHaveValue('${context.tokenset.groups}')
    expect(screen.getByText(/attributes count with use_map only/)).toBeVisible()
    expect(JSON.stringify([localStorage, sessionStorage])).not.toContain('CANARY')
    expect(requests.join()).not.toContain('CANARY')
  })

  test('a sample is called a guess, and is of the provider the issuer looks like', async () => {
    const issuer = 'https://login.microsoftonline.com/7/v2.0'
    const { user } = await openClaims('globex-oidc', { issuer })
    expect(screen.getByLabelText('Template', { selector: 'select' })).toHaveValue(
      'entra-upn-groups',
    )
    await user.click(look('Sample'))
    expect(screen.getByLabelText('Sample', { selector: 'select' })).toHaveValue('entra')
    await user.selectOptions(screen.getByLabelText('Sample', { selector: 'select' }), 'keycloak')
    expect(screen.getByText(/A guess, not this provider’s answer/)).toBeVisible()
    expect(member('preferred_username')).toContain('ann')
  })
})

test('without permission everything is tried and nothing saved', async () => {
  await openClaims('globex-oidc', { profile: anna, without: ['update:connections', 'read:users'] })
  expect(save()).toHaveAccessibleDescription(/takes the permission update:connections/)
  expect(screen.getByText('The stored user is not shown')).toBeVisible()
})

test('a strategy without a mapping says so', async () => {
  await openClaims('partner-tenant')
  expect(await screen.findByText('This strategy has no mapping')).toBeVisible()
})
