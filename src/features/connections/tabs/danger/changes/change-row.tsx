import type {
  ChangedBy,
  ConnectionChange,
} from '#domain/destinations/auth0/contract/routes-of-changes.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Hint } from '#ui/hint.tsx'
import { Stack } from '#ui/stack.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { datedWords } from '#ui/when.ts'

/** So many names are read at a glance. */
const atAGlance = 6

/** One request: what, when, by whom, and which fields it named. */
export function ChangeRow({ change }: { readonly change: ConnectionChange }) {
  const { date, ok, method, path, status, description, by, fields } = change
  const at = Date.parse(date)
  return (
    <li>
      <Stack gap="tight">
        <span>
          {description !== undefined && (
            <strong>
              <VisibleText value={description} />{' '}
            </strong>
          )}
          <code>
            <VisibleText value={`${method} ${path}`} />
          </code>
        </span>
        <Hint>
          {Number.isNaN(at) ? <VisibleText value={date} /> : datedWords(at)} · <Who by={by} />
          {!ok && ' · refused'} · {status ?? 'status not told'}
        </Hint>
        {fields && <Fields names={fields} />}
      </Stack>
    </li>
  )
}

function Who({ by }: { readonly by: ChangedBy }) {
  switch (by.kind) {
    case 'greencheck':
      return 'by Greencheck; for whom, the audit log of its gateway says'
    case 'person':
      return (
        <>
          by <VisibleText value={by.name} />
        </>
      )
    case 'application':
      return (
        <>
          by the application <VisibleText value={by.name ?? by.clientId} />
        </>
      )
    case 'untold':
      return 'by whom is not told'
  }
}

const Names = ({ names }: { readonly names: readonly string[] }) => (
  <span>
    <VisibleText value={names.join(', ')} />
  </span>
)

const Fields = ({ names }: { readonly names: readonly string[] }) =>
  names.length <= atAGlance ? (
    <Hint>
      Sent: <Names names={names} />
    </Hint>
  ) : (
    <Disclosure summary={`${names.length} fields sent`}>
      <Names names={names} />
    </Disclosure>
  )
