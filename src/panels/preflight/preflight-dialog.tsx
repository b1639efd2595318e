import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi, useSession } from '#api/context.tsx'
import { issuerDocumentQuery } from '#api/queries.ts'
import type { PreflightVerdicts } from '#domain/destinations/auth0/preflight/judge-preflight.ts'
import { isReady } from '#domain/destinations/auth0/connection/callback-urls.ts'
import { maxUrl } from '#domain/destinations/auth0/connection/urls.ts'
import { normalizeIssuer } from '#domain/oidc/issuer/normalize.ts'
import { useCallbackUrls } from '#panels/callback-urls/use-callback-urls.ts'
import { CheckFailure } from '#panels/issuer-check/check-failure.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { Select } from '#ui/select.tsx'
import { Stack } from '#ui/stack.tsx'
import type { ClientSettings } from './client-settings.ts'
import { planOf, publishedIn } from './plan.ts'
import { PreflightFailure, PreflightWaiting } from './preflight-failure.tsx'
import { usePreflight } from './use-preflight.ts'
import { WhatIsSent } from './what-is-sent.tsx'

interface Props {
  readonly settings: ClientSettings
  /** `noSecret`: why no secret was tried. */
  readonly onJudged: (verdicts: PreflightVerdicts, noSecret: string) => void
  readonly onClose: () => void
}

/** Says what goes where, and asks. What came of it stands where it was asked from. */
export function PreflightDialog({ settings, onJudged, onClose }: Props) {
  const client = useApi()
  const { config } = useSession()
  const typed = normalizeIssuer(settings.discoveryUrl, config, maxUrl)
  const url = typed.ok ? typed.documentUrl : ''
  const document = useQuery({ ...issuerDocumentQuery(client, url), enabled: url !== '' })
  const published = publishedIn(document.data)
  const plan = published && typed.ok ? planOf(settings, published, typed) : undefined

  const callbacks = useCallbackUrls().urls.filter(isReady)
  const [chosen, setChosen] = useState<string>()
  const several = callbacks.length > 1
  const callback = chosen ?? callbacks[0]?.url ?? ''

  const { submit, error, isPending, failureReason } = usePreflight()
  const ready = plan !== undefined && typeof plan !== 'string'
  const check = () => {
    // What failed is in `error`.
    if (!ready) return
    void submit({ settings, plan, callback }).then(
      (verdicts) => onJudged(verdicts, plan.noSecret),
      () => undefined,
    )
  }
  const busy = isPending ? 'Checking…' : undefined
  return (
    <Dialog
      open
      onClose={onClose}
      title="Check client"
      actions={
        <>
          {ready && (
            <Button variant="main" busy={busy} onClick={check}>
              {plan.secret ? 'Send these requests' : 'Send this request'}
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <Stack>
        {document.isLoading && <Placeholder label="Reading the issuer’s document" />}
        {document.error && (
          <CheckFailure
            check={{
              lost: 'document',
              error: document.error,
              again: () => void document.refetch(),
            }}
          />
        )}
        {!published && (document.data !== undefined || url === '') && (
          <Callout kind="warn" title="Nothing can be asked yet">
            The issuer’s discovery document cannot be read. Check the issuer first.
          </Callout>
        )}
        {typeof plan === 'string' && (
          <Callout kind="warn" title="Nothing can be asked yet">
            {plan}
          </Callout>
        )}
        {ready && (
          <WhatIsSent
            clientId={settings.clientId}
            plan={plan}
            callback={several ? undefined : callback}
          />
        )}
        {ready && several && (
          <Select
            label="Callback"
            hint="Where Auth0 would return users to: ask with each that you register."
            value={callback}
            onChange={({ target }) => setChosen(target.value)}
            options={callbacks.map(({ url: value }) => ({ value, label: value }))}
          />
        )}
        {error && <PreflightFailure error={error} />}
        <PreflightWaiting error={isPending ? failureReason : null} />
      </Stack>
    </Dialog>
  )
}
