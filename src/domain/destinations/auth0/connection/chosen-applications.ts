/**
 * The applications chosen for a connection that was created for testing only, until it is activated:
 * client ids with blanks between, in members of its `metadata`, each a text of at most 255
 * characters. Seven ids of Auth0's length fit into one.
 */
export const chosenKeys = [
  'greencheck_applications',
  'greencheck_applications_2',
  'greencheck_applications_3',
] as const

type Metadata = Readonly<Record<string, string | null>>

/** Of the Management API: members, and characters of a value. */
const limits = { members: 10, value: 255 } as const

/** Anyone who may edit the connection may have written it: ids of their form, each once. */
export const chosenIn = (metadata: Metadata | undefined): readonly string[] => [
  ...new Set(
    chosenKeys
      .flatMap((key) => (metadata?.[key] ?? '').split(' '))
      .filter((id) => /^[\w-]{1,64}$/.test(id)),
  ),
]

export function withoutChosen(metadata: Metadata | undefined): Metadata {
  const own: readonly string[] = chosenKeys
  return Object.fromEntries(Object.entries(metadata ?? {}).filter(([key]) => !own.includes(key)))
}

/** The metadata with this choice in it; undefined where it has no room. Whatever else is in it stays. */
export function withChosen(
  metadata: Metadata | undefined,
  ids: readonly string[],
): Metadata | undefined {
  const texts: string[] = []
  for (const id of ids) {
    const longer = `${texts.at(-1) ?? ''} ${id}`.trim()
    if (texts.length > 0 && longer.length <= limits.value) texts.splice(-1, 1, longer)
    else texts.push(id)
  }
  const others = withoutChosen(metadata)
  const isRoom =
    texts.length <= chosenKeys.length && Object.keys(others).length + texts.length <= limits.members
  return isRoom
    ? { ...others, ...Object.fromEntries(texts.map((text, at) => [chosenKeys[at], text])) }
    : undefined
}
