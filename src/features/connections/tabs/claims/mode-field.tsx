import { specOf } from '#domain/destinations/auth0/connection/edit/editable.ts'
import type { EditValues } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { useField } from '#forms/use-field.ts'
import { WhatIsThis } from '#panels/help/what-is-this.tsx'
import { Choice } from '#ui/choice.tsx'

const { label, hint, usual } = specOf('mappingMode')

/** auth0.com/docs, configure-pkce-claim-mapping-for-oidc.mdx; lists: support.auth0.com. */
const options = [
  {
    value: 'bind_all',
    label: 'Copy every claim (bind_all)',
    description:
      'Each claim of the ID token under its own name, lists as lists. Restricted names are dropped without a word, and nothing can be renamed.',
  },
  {
    value: 'use_map',
    label: 'Only what is mapped (use_map)',
    description:
      'The attributes below and no others, from the ID token or from UserInfo. A list becomes one text with commas.',
  },
]

/** What a login writes into the profile. A tenant that has no mode behaves as with its default. */
export function ModeField() {
  const { text, onChange, onBlur, attach, words } = useField<EditValues>('mappingMode')
  return (
    <Choice
      {...words}
      label={label}
      hint={
        <>
          {hint} <WhatIsThis id="mapping" about={label} />
        </>
      }
      name="mappingMode"
      inputRef={attach}
      options={options}
      value={text === '' && typeof usual === 'string' ? usual : text}
      onChange={onChange}
      onBlur={onBlur}
    />
  )
}
