import { metadataOf, readPublished } from '#domain/doctor/case.ts'
import { diagnose } from '#domain/doctor/diagnose.ts'

/** What a check needs of the diagnosis engine; a chunk of its own, with all its rules. */
export const judge = { diagnose, metadataOf, readPublished }
export type Judge = typeof judge
