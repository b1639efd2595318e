/**
 * Values as Terraform's language has them (HCL native syntax, "Template Expressions"): a template
 * begins at `${` and `%{`, and a character beyond the BMP is one escape of eight digits.
 */
export const hclText = (text: string): string =>
  `"${text
    .replaceAll(/./gsu, inText)
    .replaceAll('${', () => '$${')
    .replaceAll('%{', '%%{')}"`

const named = new Map([
  ['"', String.raw`\"`],
  ['\\', String.raw`\\`],
  ['\n', String.raw`\n`],
  ['\r', String.raw`\r`],
  ['\t', String.raw`\t`],
])

function inText(character: string): string {
  const known = named.get(character)
  if (known !== undefined) return known
  if (character >= ' ' && character <= '~') return character
  const code = (character.codePointAt(0) ?? 0).toString(16)
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`
}

/** @param indent of the line it begins on */
export function hclValue(value: unknown, indent = ''): string {
  const inner = `${indent}  `
  if (typeof value === 'string') return hclText(value)
  if (Array.isArray(value)) {
    const items = value.map((item) => hclValue(item, indent))
    return `[${items.join(', ')}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
  if (members.length === 0) return '{}'
  const lines = members.map(
    ([key, member]) => `${inner}${hclText(key)} = ${hclValue(member, inner)}`,
  )
  return `{\n${lines.join('\n')}\n${indent}}`
}
