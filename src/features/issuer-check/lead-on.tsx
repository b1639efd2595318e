import { lackedPermission, useSession } from '#api/context.tsx'
import { emptyDraft } from '#domain/destinations/auth0/connection/draft.ts'
import { tenantOrigin } from '#domain/wire/origin-rules.ts'
import { newDraftId, useDrafts } from '#kept/use-drafts.ts'
import { verdictLook } from '#panels/diagnosis-report/severity-words.ts'
import type { IssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'
import { useNavigate } from '#panels/router/router-context.tsx'
import { Button } from '#ui/button.tsx'
import { Actions } from '#ui/stack.tsx'
import { type CheckValues, validScopes } from './check-values.ts'

interface Props {
  readonly check: IssuerCheck
  readonly values: CheckValues
  /** Asks the URL. */
  readonly onTry: (url: string) => void
}

/** From an issuer that nothing speaks against to a draft with what was asked of it. */
export function LeadOn({ check, values, onTry }: Props) {
  const session = useSession()
  const { store } = useDrafts()
  const navigate = useNavigate()
  const { state, typed, judged, diagnosis, lost } = check
  if (values.url === '' && judged === 'issuer')
    return (
      <Actions>
        <Button onClick={() => onTry(tenantOrigin(session.config.domain, session.config))}>
          Try it with your own tenant
        </Button>
      </Actions>
    )
  if (state !== 'settled' || judged !== 'issuer' || !typed.ok || !diagnosis || lost) return null
  const { kind } = verdictLook(diagnosis)
  if (kind !== 'good' && kind !== 'warn') return null
  const missing = lackedPermission(session, 'createConnection')
  const start = () => {
    const id = newDraftId()
    const step = 'issuer'
    const { channel, pkce } = values
    const scopes = validScopes(values.scopes)
    store.save({
      id,
      step,
      visited: ['provider'],
      values: {
        ...emptyDraft(),
        discoveryUrl: typed.documentUrl,
        ...(channel !== '' && { channel, channelChosen: true }),
        ...(pkce !== '' && { pkce }),
        ...(scopes.length > 0 && { scopes: [...scopes] }),
      },
    })
    navigate({ to: '/connections/new/$step', params: { step }, search: { draft: id } })
  }
  return (
    <Actions>
      <Button
        variant="main"
        unavailable={missing && `It takes the permission ${missing}.`}
        onClick={start}
      >
        New connection with this issuer
      </Button>
    </Actions>
  )
}
