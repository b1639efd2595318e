import type { Check } from '../case.ts'
import { keyName } from '#domain/oidc/keys/names.ts'

type Found = {
  readonly code: 'certificate-dates'
  readonly severity: 'note'
  readonly keys: readonly {
    readonly key: string
    readonly notBefore: number
    readonly notAfter: number
  }[]
}

/** No clause forbids the bare key of an expired certificate; it may be a forgotten one. */
export const certificateDates: Check<Found> = ({ keys, subject }) => {
  const now = subject.keys?.at ?? 0
  if (!keys?.ok || now === 0) return []
  const found = keys.keys.flatMap((key, at) => {
    if (key.certificate?.state !== 'read') return []
    const { notBefore, notAfter } = key.certificate
    return notBefore <= now && now <= notAfter
      ? []
      : [{ key: keyName(key, at), notBefore, notAfter }]
  })
  return found.length > 0 ? [{ code: 'certificate-dates', severity: 'note', keys: found }] : []
}
