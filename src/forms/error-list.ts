import { fieldId } from './field-id.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The first message in a node of formState.errors: of the field itself or of one of its items. */
export const firstMessage = (node: unknown): string | undefined => {
  if (!isRecord(node)) return undefined
  if (typeof node.message === 'string' && node.message !== '') return node.message
  for (const [key, child] of Object.entries(node)) {
    if (key === 'ref' || key === 'types') continue
    const message = firstMessage(child)
    if (message !== undefined) return message
  }
  return undefined
}

const collect = (node: unknown, path: string): { id: string; message: string }[] => {
  if (!isRecord(node)) return []
  // A list is one control on screen, whichever of its items is wrong.
  const leaf = typeof node.type === 'string' || Array.isArray(node)
  if (!leaf) return Object.entries(node).flatMap(([key, child]) => collect(child, `${path}.${key}`))
  const message = firstMessage(node)
  return message === undefined ? [] : [{ id: fieldId(path), message }]
}

/** Every field's error, with the id of its control; `root`, which is the banner's, left out. */
export const errorList = (errors: Readonly<Record<string, unknown>>) =>
  Object.entries(errors).flatMap(([name, node]) => (name === 'root' ? [] : collect(node, name)))
