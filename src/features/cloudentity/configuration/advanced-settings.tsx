import { amrValues } from '#domain/destinations/cloudentity/amr.ts'
import { defaultScopes } from '#domain/destinations/cloudentity/changes.ts'
import type { EditValues } from '#domain/destinations/cloudentity/edit.ts'
import { FormCheckbox } from '#forms/form-checkbox.tsx'
import { FormChips } from '#forms/form-chips.tsx'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { KeyValue } from '#ui/key-value.tsx'

const amrNames = amrValues.map(([value]) => value)

/** By the product's labels. */
export const AdvancedSettings = () => (
  <>
    <h2>Advanced settings</h2>
    <FormChips<EditValues>
      name="amr"
      label="Authentication Method Reference"
      suggestions={amrNames}
      hint="Written into amr if it does not exist; replaces what exists. None: amr stays as Auth0 sends it. Others than these can be entered; whether the workspace takes them is not documented."
    />
    <Disclosure summary="What these values mean (RFC 8176)">
      <KeyValue rows={amrValues.map(([term, value]) => ({ term, value, plain: true }))} />
    </Disclosure>
    <FormCheckbox<EditValues>
      name="getUserInfo"
      label="Get user info"
      hint="Asks Auth0’s UserInfo endpoint for more about the user, and lets attributes have it as their source. It costs one more request to Auth0 at each login, which fails when that endpoint does."
    />
    <FormCheckbox<EditValues>
      name="sendLoginHint"
      label="Send login hint"
      hint="Gives Auth0 the identifier that the user entered at Cloudentity."
    />
    <FormChips<EditValues>
      name="scopes"
      label="Scopes"
      suggestions={defaultScopes}
      hint="What Cloudentity asks Auth0 for. Whether it adds openid, email and profile by itself is not documented."
    />
    <FormTextInput<EditValues>
      name="displayOrder"
      label="Display order"
      inputMode="numeric"
      autoComplete="off"
      optional
      hint="Place on the login page, the lowest first."
    />
    <FormCheckbox<EditValues>
      name="hidden"
      label="Hidden"
      hint="Not shown on the login page, and still usable."
    />
    <FormCheckbox<EditValues>
      name="disabled"
      label="Disabled"
      hint="Not shown, and nobody can log in through it."
    />
    <FormTextInput<EditValues>
      name="logo"
      label="Logo"
      mono
      inputMode="url"
      autoComplete="off"
      optional
      hint="https URL of a picture for the login page. It is not loaded here."
    />
  </>
)
