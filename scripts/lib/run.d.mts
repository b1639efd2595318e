interface Ended {
  readonly code: number
  readonly output: string
}
interface Options {
  readonly env?: Record<string, string | undefined>
  readonly quiet?: boolean
}

export const root: string
export function run(command: string, args: readonly string[], options?: Options): Promise<Ended>
export function tool(path: string, args: readonly string[], options?: Options): Promise<Ended>
