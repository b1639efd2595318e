import type { ScimEvent } from '#domain/destinations/auth0/contract/routes-of-provisioned.ts'
import { explainScim } from '#domain/destinations/auth0/scim/scim-errors.ts'
import { requestInWords } from '#domain/destinations/auth0/scim/scim-report.ts'
import { Hint } from '#ui/hint.tsx'
import { Stack } from '#ui/stack.tsx'
import { VerdictIcon } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { secondWords } from '#ui/when.ts'
import { Explained } from './explained.tsx'
import styles from './timeline.module.css'

/** One request of their directory, and what it came to. */
export function EventRow({ event }: { readonly event: ScimEvent }) {
  const { date, ok, method, path, filter, status, description } = event
  const why = explainScim(event)
  const at = Date.parse(date)
  return (
    <li className={styles.event}>
      <VerdictIcon kind={ok ? 'good' : 'bad'} label={ok ? 'Done' : 'Refused'} />
      <div className={styles.what}>
        <Stack gap="tight">
          <div>
            <code>
              <VisibleText value={`${method} ${path}`} />
            </code>
            {filter !== undefined && (
              <>
                {' '}
                <code>
                  <VisibleText value={filter} />
                </code>
              </>
            )}
          </div>
          <Hint>
            {Number.isNaN(at) ? <VisibleText value={date} /> : secondWords(at)} ·{' '}
            {status ?? 'status not told'}
            {ok && ` · ${requestInWords(event)}`}
          </Hint>
          {!ok && description !== undefined && (
            <q>
              <VisibleText value={description} />
            </q>
          )}
          {why && <Explained why={why} what={why.title} />}
        </Stack>
      </div>
    </li>
  )
}
