import type { EditableField } from '../connection/edit/editable.ts'
import { lineNotes, valueOf } from './line-notes.ts'
import type { ProfileLine } from './compare-profile.ts'
import { leavesOutGroups } from '#domain/oidc/tokens/elsewhere.ts'
import { type NoteSubject, hasScope } from './note-subject.ts'
import {
  type NoteAbout,
  type NoteWords,
  type ProfileNoteCode,
  noteWords,
} from './profile-note-words.ts'
import { standInForEmail } from './stand-ins.ts'

/** Something about the profile that somebody may have to mend. */
export interface ProfileNote {
  readonly code: ProfileNoteCode
  /** The attribute it is about; absent where it is about the profile. */
  readonly attribute?: string
  readonly headline: string
  readonly why: string
  /** Where in the connection it is mended; absent where the strategy has no such field. */
  readonly field?: EditableField
}

/** What is about the whole comes first, then the order of the profile. */
export function profileNotes(subject: NoteSubject): ProfileNote[] {
  const found = [...ofWhole(subject), ...subject.lines.flatMap((line) => lineNotes(line, subject))]
  return found.map((about) => {
    const { headline, why, byMap, field } = words(about)
    // The older strategy has neither a map nor what goes with it.
    const hasMap = subject.strategy === 'oidc'
    return {
      code: about.code,
      ...(about.attribute !== undefined && { attribute: about.attribute }),
      headline,
      why: hasMap && byMap !== undefined ? `${why} ${byMap}` : why,
      ...((hasMap || field === 'scopes') && { field }),
    }
  })
}

const words = (about: NoteAbout): NoteWords => noteWords[about.code](about)

/** Not in the profile, and neither is it to be expected there. */
const isMissing = (line: ProfileLine | undefined): boolean =>
  line === undefined ||
  (line.present
    ? line.value === ''
    : line.match !== 'unjudged' || line.predicted?.value === undefined)

function ofWhole({ strategy, options, lines, basis, claims }: NoteSubject): NoteAbout[] {
  const found: NoteAbout[] = []
  const line = lines.find(({ name }) => name === 'email')
  const mapped = options?.attribute_map?.mapping_mode === 'use_map'
  if (isMissing(line))
    found.push({
      code: 'no-email',
      scopeLacks: !hasScope(options, 'email'),
      mapLacks: mapped && line?.predicted === undefined,
      standIn: standInForEmail(claims),
    })
  const verified = lines.find((one) => one.name === 'email_verified')
  if (line?.present && line.value !== '' && (verified && valueOf(verified)) === undefined)
    found.push({ code: 'verified-unsaid', mapLacks: mapped && !verified?.predicted })
  // With bind_all the pointers to them are attributes like any other claim.
  const stored = Object.fromEntries(lines.map((one) => [one.name, valueOf(one)]))
  if (leavesOutGroups({ ...stored, ...claims })) found.push({ code: 'group-overage' })
  // What was dropped shows nowhere but in the provider's own token.
  if (strategy === 'oidc' && options && !mapped && basis !== 'pasted')
    found.push({ code: 'dropped-unseen' })
  return found
}
