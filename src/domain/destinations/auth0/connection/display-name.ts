import { unfitIn } from '#text/unfit.ts'
import { codePointName } from '#text/visible.ts'

/** What is wrong with a name that users read on a button, in a sentence. */
export function displayNameProblem(name: string): string | undefined {
  const found = unfitIn(name)
  return found && `${codePointName(found)} in it is not seen, or turns the rest. Take it out.`
}
