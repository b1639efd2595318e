import type { Evidence } from '#domain/wire/evidence.ts'
import { diagnose } from '#domain/doctor/diagnose.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { parseDocument } from '#domain/oidc/issuer/parse-document.ts'

/** What the wizard needs of the diagnosis engine; a chunk of its own, with all its rules. */
export const judge = {
  diagnose,
  /** The document as served; undefined when there is none that can be read. */
  read(document: Evidence | undefined): Metadata | undefined {
    if (document?.body === undefined || document.status !== 200) return undefined
    const parsed = parseDocument(document.body)
    return parsed.ok ? parsed.value : undefined
  },
}
export type Judge = typeof judge
