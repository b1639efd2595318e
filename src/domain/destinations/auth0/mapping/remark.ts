import type { ProfileNoteCode } from './profile-note-words.ts'
import {
  type MapRemarkCode,
  type RemarkAbout,
  type RemarkLevel,
  remarkRows,
} from './remark-words.ts'
import type { TemplateErrorCode } from './template.ts'

export type RemarkCode = MapRemarkCode | `template-${TemplateErrorCode}` | ProfileNoteCode

/** What can be taken over as it stands: another name, or another expression. */
export interface Suggestion {
  readonly for: 'attribute' | 'value'
  readonly text: string
}

/** What is to be said of one attribute of a map. */
export interface Remark {
  readonly code: RemarkCode
  readonly level: RemarkLevel
  /** Absent: of the map, or of the claims, as a whole. */
  readonly attribute?: string
  /** Sentences; names of the map stand in them as they came. */
  readonly words: string
  readonly suggestion?: Suggestion
}

export function remark(code: MapRemarkCode, about: RemarkAbout, suggestion?: Suggestion): Remark {
  const { level, words } = remarkRows[code]
  const { attribute } = about
  return {
    code,
    level,
    ...(attribute !== undefined && { attribute }),
    words: words({ ...about, suggested: suggestion?.text }),
    ...(suggestion && { suggestion }),
  }
}
