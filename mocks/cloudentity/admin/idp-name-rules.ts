import { idpNames } from '../../sentinels-cloudentity.ts'
import { AnswerLost } from '../../tenant/errors.ts'
import { AdminError } from './errors.ts'

export interface IdpNameRules {
  /** Throws what the name leads to, or answers true when the answer shall be lost afterwards. */
  apply(name: string | undefined): boolean
}

export function createIdpNameRules(): IdpNameRules {
  const used = new Map<string, number>()
  return {
    apply(name) {
      const effect = idpNames.find(({ id }) => id === name)?.effect
      if (name === undefined || effect === undefined) return false
      if (effect.kind === 'lost') {
        if (effect.done) return true
        throw new AnswerLost()
      }
      const before = used.get(name) ?? 0
      if (before >= (effect.times ?? Infinity)) return false
      used.set(name, before + 1)
      throw new AdminError(effect)
    },
  }
}
