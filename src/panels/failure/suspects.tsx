import type { ReactNode } from 'react'
import type { FailureField, Suspect } from '#domain/destinations/auth0/failures/explanation.ts'
import { fieldLabel } from '#domain/destinations/auth0/failures/field-label.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { menderWords } from './mender-words.ts'

interface Props {
  readonly suspects: readonly Suspect[]
  readonly fieldLink: ((field: FailureField, label: string) => ReactNode) | undefined
}

/** The uses that a code is known to have: which of them it was, nobody said. */
export const Suspects = ({ suspects, fieldLink }: Props) => (
  <Disclosure summary="What else this code is used for, the likeliest first" defaultOpen>
    <ol>
      {suspects.map((one) => (
        <li key={one.id}>
          {one.headline}. {menderWords(one)} {one.next}{' '}
          {one.field && (fieldLink?.(one.field, fieldLabel(one.field)) ?? null)}
        </li>
      ))}
    </ol>
  </Disclosure>
)
