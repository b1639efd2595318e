import { lazy, startTransition, Suspense, useMemo, useRef, useState } from 'react'
import { toDraft } from '#domain/destinations/auth0/imports/draft.ts'
import { readImport } from '#domain/destinations/auth0/imports/read-import.ts'
import { useDebounced } from '#forms/use-debounced.ts'
import { readDraftFile } from '#kept/draft-file.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import fileInput from '#ui/file-input.module.css'
import { LiveRegion } from '#ui/live-region.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { useFleetingText } from '#ui/use-fleeting-text.ts'
import { Points } from '../page/points.tsx'
import { Problems } from './problems.tsx'
import { readYaml } from './read-yaml.ts'
import { Understood } from './understood.tsx'
import { useFile } from './use-file.ts'
import { useOpenDrafts } from './use-open-drafts.ts'

const PlanDialog = lazy(() =>
  import('./plan/plan-dialog.tsx').then((m) => ({ default: m.PlanDialog })),
)

/** Of a large text: to draw each would hold up the page. */
const shown = 50

const count = (some: number): string => `${some} ${some === 1 ? 'connection' : 'connections'}`

/**
 * Connections from a text of others become drafts, or a plan against the tenant. Nothing is written
 * before it is confirmed, and a secret waits for its form.
 */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, write] = useFleetingText()
  const field = useRef<HTMLTextAreaElement>(null)
  const { error, take } = useFile(write)
  const settled = useDebounced(text)
  const drafts = useMemo(() => readDraftFile(settled), [settled])
  const reading = useMemo(
    () => (settled.trim() === '' || drafts ? undefined : readImport(settled, readYaml)),
    [settled, drafts],
  )
  const openDrafts = useOpenDrafts()
  const found = useMemo(
    () =>
      (reading?.connections ?? []).map((connection) => ({ connection, ...toDraft(connection) })),
    [reading],
  )
  const toOpen = drafts
    ? drafts.map((values) => ({ values }))
    : found.map(({ values, connection }) => ({ values, secret: connection.secret }))
  const understood = drafts
    ? `Drafts of Greencheck: ${drafts.length === 0 ? 'none' : drafts.length} understood`
    : reading?.format === undefined
      ? undefined
      : `${reading.format}: ${found.length === 0 ? 'no connection' : count(found.length)} understood`
  const problems = reading?.problems ?? []
  const [planning, setPlanning] = useState(false)
  if (planning && reading !== undefined && found.length > 0)
    return (
      <Suspense>
        <PlanDialog
          imports={reading.connections}
          onBack={() => setPlanning(false)}
          onClose={onClose}
        />
      </Suspense>
    )
  const unavailable =
    toOpen.length === 0 || settled !== text ? 'No connection is understood yet.' : undefined
  return (
    <Dialog
      open
      title="Import connections"
      onClose={onClose}
      initialFocus={field}
      actions={
        <>
          <Button
            variant="main"
            unavailable={unavailable}
            onClick={() => {
              openDrafts(toOpen)
              onClose()
            }}
          >
            {toOpen.length > 1 ? `Keep ${toOpen.length} drafts` : 'Open as draft'}
          </Button>
          {found.length > 0 && unavailable === undefined && (
            <Button onClick={() => startTransition(() => setPlanning(true))}>
              Plan against this tenant
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <div
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const [file] = event.dataTransfer.files
          if (!file) return
          event.preventDefault()
          void take(file)
        }}
      >
        <TextArea
          ref={field}
          label="What to import"
          hint="JSON of the Management API, HAR, a cURL command, Deploy CLI, Terraform, or drafts that a colleague saved. Read in this browser: the text is sent nowhere and stored nowhere."
          mono
          rows={8}
          autoComplete="off"
          value={text}
          onChange={(event) => write(event.target.value)}
        />
      </div>
      <Field label="Or a file" error={error}>
        {(wiring) => (
          <input
            type="file"
            className={fileInput.file}
            {...wiring}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? []
              void take(file)
              // The same file can be chosen again after it was changed.
              currentTarget.value = ''
            }}
          />
        )}
      </Field>
      <LiveRegion
        text={[understood, problems.length > 0 && `${problems.length} not understood`]
          .filter(Boolean)
          .join('. ')}
      />
      {understood !== undefined && <p>{understood}</p>}
      {problems.length > 0 && (
        <Callout kind="warn" title="Not understood">
          <Problems problems={problems} />
        </Callout>
      )}
      {drafts && (
        <Points>
          {drafts.slice(0, shown).map(({ name, discoveryUrl }, at) => (
            <li key={at}>
              <VisibleText
                value={[name || 'Without a name', discoveryUrl].filter(Boolean).join(' · ')}
              />
            </li>
          ))}
        </Points>
      )}
      {found.slice(0, shown).map(({ connection, ...draft }, at) => (
        <Understood key={at} connection={connection} draft={draft} />
      ))}
      {found.length > shown && <p>And {count(found.length - shown)} more, not shown here.</p>}
    </Dialog>
  )
}
