import { announce, outcomeOf } from '#domain/doctor/announce.ts'
import type { Diagnosis } from '#domain/doctor/diagnose.ts'
import type { VerdictKind } from '#ui/verdict.tsx'
import type { IssuerCheck } from '../../check/use-issuer-check.ts'

/** A verdict at the field: sign, headline, the rest of the sentence. */
export interface CheckWords {
  readonly kind: VerdictKind
  readonly headline: string
  readonly rest: string
  /** For the live region; the same in one sentence after another. */
  readonly said: string
}

const keysUnasked = 'Its keys could not be asked for.'

/**
 * What a settled check came to. Undefined while it has not settled. When the keys could not be
 * asked for, the verdict is no green one: they were not checked.
 */
export function checkWords(
  { state, diagnosis, error }: IssuerCheck,
  byHand: boolean,
): CheckWords | undefined {
  if (state !== 'settled' || diagnosis === undefined) return undefined
  const words = wordsOf(diagnosis, error !== undefined)
  if (!byHand) return words
  // Nothing was looked for, so nothing was found.
  const given = (text: string) => text.replace(/^Issuer found/, 'Endpoints given')
  return { ...words, headline: given(words.headline), said: given(words.said) }
}

function wordsOf(diagnosis: Diagnosis, keysFailed: boolean): CheckWords {
  const said = announce(diagnosis)
  const [kind, headline] = headlineOf(diagnosis)
  if (kind === 'good' && keysFailed) {
    return { kind: 'unknown', headline, rest: keysUnasked, said: `${headline}. ${keysUnasked}` }
  }
  return { kind, headline, rest: restOf(said, headline), said }
}

function headlineOf(diagnosis: Diagnosis): readonly [VerdictKind, string] {
  const outcome = outcomeOf(diagnosis)
  if (outcome === 'not-found') return ['bad', 'Issuer not found']
  if (outcome === 'incomplete') return ['bad', 'Issuer incomplete']
  if (diagnosis.verdict === 'will-not-work') return ['warn', 'Issuer found, but it will not work']
  return [diagnosis.verdict === 'could-not-tell' ? 'unknown' : 'good', 'Issuer found']
}

/** What the announcement says after its first sentence, so that eye and ear are told the same. */
const restOf = (said: string, headline: string) => said.slice(`${headline}.`.length).trim()
