// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import {
  choice,
  confirm,
  field,
  fill,
  openSettings,
  review,
  save,
  saved,
} from './settings.helper.tsx'

const metadataLine = () => screen.findByText(/^Connection Metadata: stored/)

describe('Connection Metadata', () => {
  const named = { name: 'Connection Metadata, stored and published' }

  test('is one line, and member by member on demand', async () => {
    const view = await openSettings('globex-oidc')
    const line = await screen.findByText('Connection Metadata: stored as published')
    expect(screen.queryByRole('table', named)).toBeNull()
    await view.user.click(line)
    expect(await screen.findByRole('table', named)).toBeVisible()
    // Beside what was published, a tenant stores false for what is not (recorded).
    const {
      request_parameter_supported: _,
      require_request_uri_registration: __,
      ...published
    } = view.metadata()
    const own = JSON.stringify({ ...published, claims_supported: ['sub'] })
    await view.user.upload(
      field('Upload metadata file (optional)'),
      new File([own], 'metadata.json', { type: 'application/json' }),
    )
    expect(await screen.findByText(/1 member differs/)).toBeVisible()
    expect(screen.getByRole('table', named)).toHaveTextContent('differs')
  })

  test('stands beside what is published, and is read again on request', async () => {
    const view = await openSettings('globex-oidc')
    const metadata = { ...view.metadata(), scopes_supported: ['openid'] }
    view.elsewhere({ oidc_metadata: metadata })
    await view.user.click(await metadataLine())
    await view.user.click(await screen.findByText('Re-sync with the issuer'))
    expect(screen.getByText(/Saving takes the stored metadata away/)).toBeVisible()
    await view.user.click(save())
    const dialog = await review()
    expect(within(dialog).getByLabelText('Changes')).toHaveTextContent(
      'as stored → becomes read again from the discovery URL',
    )
    // What is read again may name other endpoints: the stored secret does not go there by itself.
    const secret = within(dialog).getByLabelText('Client Secret for the changed connection')
    await view.user.type(secret, 'MOCK_same_secret')
    await confirm(view, dialog)
    await saved(/^Saved: Connection Metadata, Client Secret\./)
    expect(view.metadata()).not.toMatchObject({ scopes_supported: ['openid'] })
  })

  test('is replaced by a file, and a file that is none is refused', async () => {
    const view = await openSettings('globex-oidc')
    await view.user.click(await metadataLine())
    await screen.findByText('Ask the issuer again')
    const upload = field('Upload metadata file (optional)')
    const file = (text: string) => new File([text], 'metadata.json', { type: 'application/json' })
    await view.user.upload(upload, file('{"keys":[]}'))
    expect(await screen.findByText(/metadata.json: These are signing keys/)).toBeVisible()
    const own = { ...view.metadata(), claims_supported: ['sub'] }
    await view.user.upload(upload, file(JSON.stringify(own)))
    expect(await screen.findByText(/puts the file in place/)).toBeVisible()
    await view.user.click(save())
    await confirm(view, await review())
    await saved('Saved: Connection Metadata.')
    expect(view.metadata()).toMatchObject({ claims_supported: ['sub'] })
    expect(view.options()).toEqual(view.optionsBefore)
  })
})

test('private key JWT needs no secret, and names the tenant’s public keys', async () => {
  const view = await openSettings('globex-oidc')
  await view.user.click(screen.getByRole('radio', { name: 'Private Key JWT' }))
  expect(
    screen.getByText('http://localhost:4400/oauth/connection/globex-oidc/.well-known/jwks.json'),
  ).toBeVisible()
  await view.user.selectOptions(choice('Token Endpoint Authentication Signing Algorithm'), 'ES256')
  await view.user.click(save())
  const dialog = await review()
  expect(within(dialog).getByRole('radio', { name: 'Remove it' })).toBeChecked()
  // The sandbox's provider does not list it.
  await fill(view, within(dialog).getByLabelText('Reason'), 'their IT adds it today')
  await confirm(view, dialog)
  await saved(/^Saved: /)
  expect(view.options()).toEqual({
    ...view.optionsBefore,
    client_secret: null,
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
  })
})

test('upstream parameters are rows, one of them from the login request', async () => {
  const view = await openSettings('hooli-mapped')
  await view.user.click(screen.getByText('Show advanced settings'))
  expect(choice('Value of parameter 1')).toHaveValue('login_hint')
  await view.user.click(screen.getByText('Add a parameter'))
  await fill(view, field('Name of parameter 2'), 'kc_idp_hint')
  await fill(view, field('Value of parameter 2'), 'acme')
  await view.user.click(save())
  await confirm(view, await review())
  await saved('Saved: Upstream parameters.')
  expect(view.options()).toEqual({
    ...view.optionsBefore,
    upstream_params: { screen_name: { alias: 'login_hint' }, kc_idp_hint: { value: 'acme' } },
  })
})

test('the last upstream parameter can be taken away', async () => {
  const view = await openSettings('hooli-mapped')
  await view.user.click(screen.getByText('Show advanced settings'))
  await view.user.click(screen.getByRole('button', { name: 'Remove parameter 1' }))
  await view.user.click(save())
  await confirm(view, await review())
  await saved('Saved: Upstream parameters.')
  expect(view.options()).toEqual({ ...view.optionsBefore, upstream_params: {} })
})
