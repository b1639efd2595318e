import { lazy } from 'react'
import {
  fieldsIn,
  fieldValue,
  labelOf,
  specOf,
} from '#domain/destinations/auth0/connection/edit/editable.ts'
import type { Section as Part } from '#domain/destinations/auth0/connection/edit/sections.ts'
import { useFieldOfAddress } from '#panels/router/use-field-of-address.ts'
import { Hint } from '#ui/hint.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { valueInWords } from '../../edit/edit-words.ts'
import { fetchJudged } from './fetch-judged.ts'
import { Section } from './section.tsx'
import { anchorOf } from './section-links.tsx'
import type { PartProps } from './part-props.ts'

// By itself, as the form fetches it: what it needs is of other screens too.
const FieldVerdict = lazy(() => fetchJudged().then((part) => ({ default: part.FieldVerdict })))

interface Props extends PartProps {
  readonly sections: readonly {
    readonly id: string
    readonly title: string
    readonly fields?: readonly Part[]
  }[]
  /** The permission without which nothing can be saved. */
  readonly lacked: string
}

/** The same sections for whoever may read them and not change them: values, and no control. */
export function Reading({ sections, lacked, ...props }: Props) {
  useFieldOfAddress()
  return (
    <>
      <p>
        You can read these settings. Changing them takes the permission <code>{lacked}</code>, which
        an administrator of the tenant grants.
      </p>
      {sections.map(({ id, title, fields = [] }) => (
        <Section key={id} id={anchorOf(id)} title={title}>
          <Values parts={fields} {...props} />
          {fields.includes('issuer') && props.edit.has('discoveryUrl') && (
            <FieldVerdict {...props} />
          )}
          {fields.includes('credentials') && (
            <Hint>
              {props.edit.base.secretStored === true
                ? 'A Client Secret is stored and is not shown.'
                : 'No Client Secret is stored.'}
            </Hint>
          )}
        </Section>
      ))}
    </>
  )
}

function Values({ parts, edit }: Pick<PartProps, 'edit'> & { readonly parts: readonly Part[] }) {
  const { base } = edit
  const fields = parts
    .flatMap((part) => fieldsIn(part))
    .filter((field) => edit.has(field) && !edit.hidden(field) && field !== 'oidcMetadata')
    .map((field) => ({ field, value: valueInWords(field, fieldValue(field, base)) }))
  const unset = fields.filter(({ value }) => value === 'not set' || value === 'none')
  const set = fields.filter((one) => !unset.includes(one))
  const rows = set.map(({ field, value }) => ({
    term: labelOf(field, base),
    value: <VisibleText value={value} />,
    plain: specOf(field).kind !== 'url',
  }))
  const names = [...new Set(unset.map(({ field }) => labelOf(field, base)))]
  return (
    <>
      {rows.length > 0 && <KeyValue rows={rows} />}
      {names.length > 0 && <Hint>Not set: {names.join(', ')}.</Hint>}
    </>
  )
}
