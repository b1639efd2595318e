import { describe, expect, test } from 'vitest'
import { z } from 'zod/mini'
import { production } from '#domain/wire/origin-rules.ts'
import { optionsView } from '../contract/views.ts'
import { draftShape, emptyDraft, type WizardValues } from './draft.ts'
import { readPath, writePath } from './edit/path.ts'
import { type Field, fieldIds, fieldSpec } from './fields.ts'
import { fromConnection } from './from-connection.ts'
import { inWords } from './in-words.ts'
import { toCreateBody } from './request.ts'
import { fieldError } from './validate.ts'

const metadata = {
  issuer: 'https://idp.example/',
  authorization_endpoint: 'https://idp.example/authorize',
  token_endpoint: 'https://idp.example/token',
  jwks_uri: 'https://idp.example/jwks.json',
}
const context = { rules: production, metadata }
const published: WizardValues = {
  ...emptyDraft(),
  name: 'northwind',
  discoveryUrl: 'https://idp.example',
  channel: 'back_channel',
  clientId: 'abc',
  clientSecret: 's3cret',
}
const byHand: WizardValues = {
  ...published,
  mode: 'manual',
  discoveryUrl: '',
  endpoints: { ...metadata, userinfo_endpoint: '' },
}
const otherTenant: WizardValues = {
  ...published,
  recipe: 'auth0-tenant',
  strategy: 'auth0-oidc',
  recipeInputs: { domain: 'child.us.auth0.com' },
  scopes: ['openid'],
}

/** Where a field means something by itself, and a value that its kind does not say. */
const special: Partial<Record<Field, { from?: WizardValues; to: unknown }>> = {
  recipe: { to: 'entra' },
  strategy: { from: { ...otherTenant, strategy: 'oidc' }, to: 'auth0-oidc' },
  recipeInputs: { to: { domain: 'other' } },
  name: { to: 'other' },
  'recipeInputs.domain': { from: otherTenant, to: 'other.us.auth0.com' },
  mode: { from: { ...byHand, ...published, endpoints: byHand.endpoints }, to: 'manual' },
  uploadedMetadata: { to: { ...metadata, claims_supported: ['sub'] } },
  adjusted: { to: { claims_supported: ['sub'] } },
  channel: { to: 'front_channel' },
  clientId: { to: 'other' },
  clientSecret: { from: { ...published, clientSecret: '' }, to: 'other' },
  credentialNotes: { to: { greencheck_credential_owner: 'Ann' } },
  pkce: { to: 'S256' },
  scopes: { to: ['openid', 'groups'] },
  domains: { to: ['a.example'] },
}

const url = 'https://other.example/'
const usual = (value: unknown) =>
  typeof value === 'boolean' ? !value : Array.isArray(value) ? ['other'] : url

/** The values with the field as it is, and with another one that nothing is wrong with. */
function changed(field: Field): readonly [WizardValues, WizardValues] {
  const { from = field.startsWith('endpoints.') ? byHand : published, to } = special[field] ?? {}
  const other = writePath(from, field, to ?? usual(readPath(from, field)))
  const values = z.parse(z.extend(draftShape, { clientSecret: z.string() }), other)
  const problem = fieldError(field, values, { ...context, blocked: true })
  if (problem !== undefined) throw new Error(`${field} needs a value of its own: ${problem}`)
  return [from, values]
}

const bodyOf = (values: WizardValues) => toCreateBody(values, context)

const lineOf = (field: Field, values: WizardValues) =>
  inWords(values, {
    ...context,
    blocked: true,
    hasSecret: values.clientSecret !== '',
    applicationName: (id) => id,
  }).find((line) => line.field === field)

/** What a duplicate of the connection has, which was created with these values. */
function duplicated(field: Field, values: WizardValues): unknown {
  const { options, ...body } = bodyOf(values)
  const { values: draft } = fromConnection({
    ...body,
    metadata: undefined,
    id: 'con_1',
    optionsReadable: true,
    otherOptions: [],
    // The tenant keeps what it reads at the discovery URL.
    options: optionsView.parse({ oidc_metadata: metadata, ...options }),
  })
  return readPath(draft, field)
}

describe.each(fieldIds)('%s', (field) => {
  const [before, after] = changed(field)
  const { exempt = {}, property } = fieldSpec(field)

  test(`${exempt.request ? 'leaves' : 'changes'} the request`, () => {
    expect(JSON.stringify(bodyOf(before)) !== JSON.stringify(bodyOf(after))).toBe(!exempt.request)
    if (property !== undefined)
      expect(readPath(bodyOf(after), property)).not.toEqual(readPath(bodyOf(before), property))
  })

  test(`${exempt.review ? 'leaves' : 'changes'} its line in the review`, () => {
    const [was, is] = [lineOf(field, before), lineOf(field, after)]
    if (exempt.review) expect(is).toEqual(was)
    else expect(is).not.toEqual(was)
  })

  test(`is ${exempt.duplicate ? 'not ' : ''}in a duplicate`, () => {
    const [was, is] = [duplicated(field, before), duplicated(field, after)]
    if (exempt.duplicate) return expect(is).toEqual(was)
    const value = readPath(after, field)
    expect(is).toEqual(field === 'discoveryUrl' ? `${url}.well-known/openid-configuration` : value)
    expect(is).not.toEqual(was)
  })
})
