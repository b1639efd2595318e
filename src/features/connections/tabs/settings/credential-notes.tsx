import type { EditValues } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { expiryIn, type Metadata, noteIn } from '#domain/destinations/auth0/credential/notes.ts'
import { connectionMetadata } from '#domain/destinations/auth0/contract/option-values.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { useField } from '#forms/use-field.ts'
import { CalendarButton } from '#panels/credential-notes/calendar-button.tsx'
import { NoteFields } from '#panels/credential-notes/note-fields.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Stack } from '#ui/stack.tsx'
import { visible } from '#text/visible.ts'

interface Props {
  readonly base: ConnectionView
  /** The new one, where one was typed. */
  readonly secret: string
}

/** Entries of the connection's metadata, which stands whole among the advanced settings. */
export function CredentialNotes({ base, secret }: Props) {
  const { value, onChange } = useField<EditValues>('metadata')
  const { data } = connectionMetadata.safeParse(value ?? {})
  // What the tenant would not take is mended where all of it is seen.
  if (data === undefined) return null
  return (
    <Disclosure summary={`Notes on the secret: ${noted(data)}`} defaultOpen={secret !== ''}>
      <Stack>
        <NoteFields
          metadata={data}
          onChange={(next) =>
            onChange(base.metadata === undefined && Object.keys(next).length === 0 ? null : next)
          }
          before={noteIn(base.metadata, 'expires')}
          secret={secret}
        />
        {expiryIn(base.metadata) !== undefined && (
          <div>
            <CalendarButton connection={base} />
          </div>
        )}
      </Stack>
    </Disclosure>
  )
}

/** What is seen without opening them. */
const noted = (metadata: Metadata): string => {
  const [day, owner] = [noteIn(metadata, 'expires'), noteIn(metadata, 'owner')]
  const known = [day && `ends ${day}`, owner && `owner ${owner}`].filter(Boolean)
  return known.length === 0 ? 'no last day, no owner' : visible(known.join(', '))
}
