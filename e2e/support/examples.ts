import type { screens } from '../../src/panels/screens/screens.ts'

type Path = (typeof screens)[keyof typeof screens]['path']
type Parameter<P extends string> = P extends `${string}/$${infer Name}/${infer Rest}`
  ? Name | Parameter<`/${Rest}`>
  : P extends `${string}/$${infer Name}`
    ? Name
    : never

/** Of every parameter in the path of a screen. */
const examples: Readonly<Record<Parameter<Path>, string>> = {
  id: 'con_0000000000000000',
  step: 'provider',
}

/** An address that shows the screen of this path. */
export const exampleOf = (path: Path): string =>
  Object.entries(examples).reduce<string>(
    (address, [name, value]) => address.replace(`$${name}`, value),
    path,
  )
