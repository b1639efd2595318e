// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { showIdpTab } from '../show-idp.helper.tsx'
import { hashOf } from '../data/asked.ts'
import { keyOfMapping } from './mapping-values.ts'
import { MappingsTab } from './mappings-tab.tsx'

const attributes = [
  { name: 'email', description: 'Email', type: 'string' },
  { name: 'email_verified', description: 'Verified', type: 'bool' },
  { name: 'updated_at', description: 'Updated', type: 'string' },
  { name: 'https://acme\\.example/team', description: 'Team', type: 'string' },
]
const email = { source: 'email', target: 'email', type: 'string' }
const updated = { source: 'updated_at', target: 'updated_at', type: 'number' }
const idp = { attributes, mappings: [email, updated] }

const row = (name: RegExp) => screen.getByRole('row', { name })
const button = (name: string) => screen.getByRole('button', { name })
const shown = () => screen.findByRole('button', { name: 'Add mapping' })

async function openForm(user: UserEvent) {
  await user.click(await shown())
  return within(screen.getByRole('dialog', { name: 'Add mapping' }))
}

async function save(user: UserEvent) {
  await user.click(button('Save changes…'))
  const dialog = screen.getByRole('dialog', { name: /^Save changes of/ })
  await user.click(within(dialog).getByRole('button', { name: 'Save changes' }))
  expect(await screen.findByText('Saved.')).toBeVisible()
}

describe('a link that names what to mend', () => {
  test('opens the mapping', async () => {
    const path = `/#${hashOf({ edit: keyOfMapping(updated) })}`
    await showIdpTab(MappingsTab, { idp, path })
    const edited = within(await screen.findByRole('dialog', { name: 'Edit mapping' }))
    expect(edited.getByLabelText('Attribute')).toHaveValue('updated_at')
  })

  test('begins one of the attribute that has none', async () => {
    await showIdpTab(MappingsTab, { idp, path: '/#add=email_verified' })
    const added = within(await screen.findByRole('dialog', { name: 'Add mapping' }))
    expect(added.getByLabelText('Attribute')).toHaveValue('email_verified')
  })
})

describe('the table', () => {
  test('says where the types agree, and where a text arrives and a number is wanted', async () => {
    await showIdpTab(MappingsTab, { idp })
    await shown()
    expect(row(/^email/)).toHaveTextContent('The types agree')
    expect(row(/^updated_at/)).toHaveTextContent(
      /attribute is a string, the mapping wants a number/,
    )
    expect(row(/^updated_at/)).toHaveTextContent(/Auth0 sends updated_at as text/)
  })

  test('of no mapping says so; what fits by name is proposed as Greencheck’s own', async () => {
    const { user, now } = await showIdpTab(MappingsTab, { idp: { attributes } })
    await shown()
    expect(screen.getByText(/No attribute reaches the authentication context/)).toBeVisible()
    expect(screen.getByText(/Greencheck’s own proposal/)).toBeVisible()
    await user.click(button('Map attributes of the same name'))
    await save(user)
    expect(now()?.mappings?.map(({ target, type }) => `${target} ${type}`)).toEqual([
      'email string',
      'email_verified bool',
    ])
  })

  test('says what is not known', async () => {
    const { user } = await showIdpTab(MappingsTab, { idp })
    await user.click(screen.getByText('What we do not know'))
    expect(screen.getByText(/value of another type than its mapping’s/)).toBeVisible()
  })
})

describe('a mapping', () => {
  test('takes the type of its context attribute, and is judged before it is saved', async () => {
    const { user, now } = await showIdpTab(MappingsTab, { idp: { attributes } })
    const dialog = await openForm(user)
    await user.selectOptions(dialog.getByLabelText('Attribute'), 'updated_at')
    await user.selectOptions(dialog.getByLabelText('Context attribute'), 'updated_at')
    expect(dialog.getByLabelText('Data type')).toHaveValue('number')
    expect(dialog.getByText(/wants a number, and weak decoding is off/)).toBeVisible()
    await user.selectOptions(dialog.getByLabelText('Attribute'), 'email_verified')
    await user.selectOptions(dialog.getByLabelText('Context attribute'), 'email_verified')
    expect(dialog.getByText('The types agree')).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Add mapping' }))
    await save(user)
    expect(now()?.mappings).toEqual([
      {
        source: 'email_verified',
        target: 'email_verified',
        type: 'bool',
        allow_weak_decoding: false,
      },
    ])
  })

  test('shows weak decoding by example', async () => {
    const { user } = await showIdpTab(MappingsTab, { idp: { attributes } })
    const dialog = await openForm(user)
    await user.selectOptions(dialog.getByLabelText('Data type'), 'number')
    await user.click(dialog.getByText('What weak decoding makes of a value for Number'))
    expect(dialog.getByRole('row', { name: /^"42"/ })).toHaveTextContent('"42"could not tell42')
    expect(dialog.getByRole('row', { name: /2021/ })).toHaveTextContent(
      /could not tellcould not tell/,
    )
  })

  test('needs both ends', async () => {
    const { user } = await showIdpTab(MappingsTab, { idp: { attributes } })
    const dialog = await openForm(user)
    await user.click(dialog.getByRole('button', { name: 'Add mapping' }))
    const summary = dialog.getByRole('region', { name: 'Check these fields' })
    expect(summary).toHaveTextContent(/Choose an attribute.*Choose a context attribute/)
  })

  test('goes to a context attribute that is made from here', async () => {
    const { user, now, workspace } = await showIdpTab(MappingsTab, { idp: { attributes } })
    const form = await openForm(user)
    await user.selectOptions(form.getByLabelText('Attribute'), 'https://acme\\.example/team')
    await user.click(form.getByRole('button', { name: 'New context attribute…' }))
    const dialog = within(screen.getByRole('dialog', { name: 'New context attribute' }))
    expect(dialog.getByLabelText('Display name')).toHaveValue('Team')
    await user.type(dialog.getByLabelText('Name'), 'team')
    await user.click(dialog.getByRole('button', { name: 'Add to the workspace' }))
    expect(await form.findByRole('option', { name: 'team, String' })).toBeInTheDocument()
    expect(form.getByLabelText('Context attribute')).toHaveValue('team')
    await user.click(form.getByRole('button', { name: 'Add mapping' }))
    await save(user)
    expect(now()?.mappings).toMatchObject([{ target: 'team', type: 'string' }])
    const { authentication_context_settings: settings } = workspace.state.server
    expect(settings?.attributes?.at(-1)).toMatchObject({ name: 'team', description: 'Team' })
  })

  test('may be static where the generation has it', async () => {
    const { user } = await showIdpTab(MappingsTab, { idp: { attributes }, generation: '2023-10' })
    const dialog = await openForm(user)
    await user.click(dialog.getByRole('radio', { name: /Static/ }))
    await user.selectOptions(dialog.getByLabelText('Context attribute'), 'email_verified')
    await user.type(dialog.getByLabelText('Static value'), 'yes')
    await user.click(dialog.getByRole('button', { name: 'Add mapping' }))
    expect(dialog.getByLabelText('Static value')).toHaveAccessibleDescription(
      /Enter a bool as JSON/,
    )
    await user.clear(dialog.getByLabelText('Static value'))
    await user.type(dialog.getByLabelText('Static value'), 'true')
    await user.click(dialog.getByRole('button', { name: 'Add mapping' }))
    expect(row(/^Static value true/)).toHaveTextContent('added, not saved')
  })

  test('is never static in 2023-07, and that is said', async () => {
    const { user } = await showIdpTab(MappingsTab, { idp })
    expect(screen.getByText(/This generation has no static mappings/)).toBeVisible()
    const dialog = await openForm(user)
    expect(dialog.queryByRole('radio')).toBeNull()
  })
})

describe('a sample', () => {
  const sample = '{"email":"ann@acme.example","updated_at":"2021-03-19T13:22:15.471Z"}'

  test('shows what each mapping makes of it, and what cannot be told', async () => {
    const { user, requests } = await showIdpTab(MappingsTab, { idp })
    await shown()
    const before = requests.length
    await user.click(screen.getByText('Try the mappings on a sample of claims'))
    await user.click(screen.getByLabelText('Claims of the ID token'))
    await user.paste(sample)
    const outcome = within(screen.getByRole('table', { name: 'What each mapping makes of it' }))
    expect(outcome.getByRole('row', { name: /^email/ })).toHaveTextContent('"ann@acme.example"')
    expect(outcome.getByRole('row', { name: /^updated_at/ })).toHaveTextContent('could not tell')
    expect(screen.getByRole('region', { name: /^Authentication context after/ })).toHaveTextContent(
      '{ "email": "ann@acme.example" }',
    )
    expect(requests).toHaveLength(before)
  })

  test('that is no JSON object is not judged', async () => {
    const { user } = await showIdpTab(MappingsTab, { idp })
    await user.click(screen.getByText('Try the mappings on a sample of claims'))
    await user.type(screen.getByLabelText('Claims of the ID token'), 'eyJ')
    expect(screen.getByLabelText('Claims of the ID token')).toHaveAccessibleDescription(
      /This is no JSON object/,
    )
    expect(screen.queryByRole('table', { name: /makes of it/ })).toBeNull()
  })
})

test('a context that is not answered is asked again; nothing is judged without it', async () => {
  const { user, cloud, queries } = await showIdpTab(MappingsTab, { idp })
  await shown()
  cloud.arm('machine-refused')
  await queries.resetQueries({ queryKey: ['cloudentity', 'context'] })
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /The authentication context did not load\. The workspace does not accept Greencheck’s client/,
  )
  expect(row(/^email/)).toHaveTextContent('not judged')
  cloud.reset()
  await user.click(button('Try again'))
  await shown()
  expect(row(/^email/)).toHaveTextContent('The types agree')
})
