import { typeWords } from '#domain/destinations/cloudentity/context/types.ts'
import { visible } from '#text/visible.ts'

const words: Readonly<Record<string, string>> = typeWords

/** A type in words; one that the specification does not name as it came. */
export const typeName = (type: string | undefined): string =>
  type === undefined
    ? 'not told'
    : Object.hasOwn(words, type)
      ? (words[type] ?? type)
      : visible(type)
