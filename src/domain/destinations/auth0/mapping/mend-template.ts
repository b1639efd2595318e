import { parseTemplate } from './template.ts'

/** Longer is no template that somebody typed. */
const maxLength = 1000

/** From how it is written to how it is meant. */
const mendings: readonly (readonly [RegExp, string])[] = [
  // For a shell, a script or Terraform.
  [/[\\$]+(?=\$\{)/g, ''],
  [/[$#%]?\{\{\s*(context\.[^{}\s]+)\s*\}\}/g, '${$1}'],
  [/(?:[#%]|(?<!\$))\{\s*(context\.[^{}\s]+)\s*\}/g, '${$1}'],
  [/\$\s*(context(?:\.[\w:/-]+)+)/g, '${$1}'],
  // Of a missing brace it is only known where the text ends.
  [/\$\{\s*([^{}\s]+)\s*$/g, '${$1}'],
  // Of several claims, the first.
  [/\$\{\s*(context\.[^\s{}|?]+)\s*(?:\|\||\?\?)[^{}]*\}/g, '${$1}'],
  // As a program would write it.
  [/\$\{\s*context\s*\.\s*(\w+)\s*\.\s*([^{}\s]+)\s*\}/gi, '${context.$1.$2}'],
  [/\$\{\s*context\.(\w+)\[(["'])([^\s{}"'[\]]+)\2\]\s*\}/gi, '${context.$1.$3}'],
  [/\$\{\s*context\.token_?set\.([^{}\s]+)\s*\}/gi, '${context.tokenset.$1}'],
  [/\$\{\s*context\.user_?info\.([^{}\s]+)\s*\}/gi, '${context.userinfo.$1}'],
  // What people take for the name of the claims’ place.
  [
    /\$\{\s*(?!context\.(?:connection|tokenset|userinfo)\.)(?:context\.|event\.)?(?:(?:id_?token|token|claims?|user|profile)\.)?([\w:/-]+)\s*\}/gi,
    '${context.tokenset.$1}',
  ],
]

/** A template with errors as it was probably meant; undefined where that cannot be told. */
export function mendTemplate(text: string): string | undefined {
  if (text.length > maxLength) return undefined
  const mended = mendings.reduce((so, [pattern, to]) => so.replaceAll(pattern, to), text)
  return mended !== text && parseTemplate(mended).errors.length === 0 ? mended : undefined
}
