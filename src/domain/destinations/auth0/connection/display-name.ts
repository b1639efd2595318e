import { unfitIn } from '#text/unseen.ts'
import { codePointName } from '#text/visible.ts'

/** What is wrong with a name that users read on a button, in a sentence. */
export function displayNameProblem(name: string): string | undefined {
  const found = unfitIn(name)
  return found === undefined
    ? undefined
    : `It holds ${codePointName(found)}, which is not seen or changes how the rest is read. Take it out.`
}
