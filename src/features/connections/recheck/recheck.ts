import type { QueryClient } from '@tanstack/react-query'
import type { Client } from '#api/client.ts'
import { connectionQuery, issuerDocumentQuery, issuerKeysQuery } from '#api/queries.ts'
import { valuesOf } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { maxUrl } from '#domain/destinations/auth0/connection/urls.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { announce } from '#domain/doctor/announce.ts'
import { normalizeIssuer } from '#domain/oidc/issuer/normalize.ts'
import type { Evidence } from '#domain/wire/evidence.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { verdictLook } from '#panels/diagnosis-report/severity-words.ts'
import type { Question } from '#panels/issuer-check/use-issuer-check.ts'
import { questionOf } from '../tabs/settings/check-subject.ts'
import type { IssuerVerdict } from '../list/attention/checked.ts'

/** How what was asked is come by: anew, or as it is known already. Undefined: not known. */
export interface Reads {
  readonly document: (url: string) => Promise<Evidence | undefined>
  readonly keys: (url: string) => Promise<Evidence | undefined>
}

/** What is to be asked of where a connection's users are. */
function asked(connection: ConnectionView): Question {
  const { options = {}, strategy } = connection
  if (strategy === 'auth0-oidc') return { url: options.domain ?? '', expectation: {} }
  return questionOf(valuesOf(connection))
}

/** A connection held against what its issuer publishes, as Settings does; undefined: nothing is asked. */
export async function recheck(
  connection: ConnectionView,
  reads: Reads,
  rules: OriginRules,
): Promise<Omit<IssuerVerdict, 'at'> | undefined> {
  const question = asked(connection)
  const typed = normalizeIssuer(question.url, rules, maxUrl)
  if (!typed.ok && question.manual === undefined) return undefined
  const document = typed.ok ? await reads.document(typed.documentUrl) : undefined
  if (typed.ok && document === undefined) return undefined
  const subject = { ...question, typed: typed.ok ? typed : undefined, document, rules }
  // The doctor is a file of its own, which every screen fetches that judges.
  const { judge } = await import('#panels/issuer-check/judge.ts')
  const { keysUrl, homeUrl } = judge.next(subject)
  const keys = keysUrl === '' ? undefined : await reads.keys(keysUrl)
  const home = homeUrl === '' ? undefined : await reads.document(homeUrl)
  if (keysUrl !== '' && keys === undefined) return undefined
  const diagnosis = judge.diagnose({ ...subject, keys, home })
  const { headline, why } = announce(diagnosis, question.manual ? 'endpoints' : 'issuer')
  // Beside it stands what is known of logins.
  const words = why === '' ? headline : `${headline}. ${why}`
  return { kind: verdictLook(diagnosis).kind, words }
}

/** What was asked already, by whichever screen. */
export const knownIn = (client: Client, queries: QueryClient): Reads => ({
  document: async (url) => queries.getQueryData(issuerDocumentQuery(client, url).queryKey),
  keys: async (url) => queries.getQueryData(issuerKeysQuery(client, url).queryKey),
})

/** Asks anew. */
export const readsOf = (client: Client, queries: QueryClient): Reads => ({
  document: (url) => queries.fetchQuery({ ...issuerDocumentQuery(client, url), staleTime: 0 }),
  keys: (url) => queries.fetchQuery({ ...issuerKeysQuery(client, url), staleTime: 0 }),
})

export const readWhole = (client: Client, queries: QueryClient, id: string) =>
  queries.fetchQuery({ ...connectionQuery(client, id), staleTime: 0 })
