import { readCurl } from './curl.ts'
import { isHar, readHar } from './har.ts'
import { type Reading, lineAt, lineOf, nothing, problem } from './imported.ts'
import { readJson, valueOf } from './json.ts'
import { readTerraform } from './terraform.ts'

/** Reads YAML, for which there is a library: this room knows none. */
type ReadYaml = (text: string) => Reading

interface Format {
  readonly label: string
  readonly is: (text: string) => boolean
  readonly read: (text: string, readYaml: ReadYaml) => Reading
}

/** A quote after `^`, or a line that ends in one and goes on with an option. */
const forWindows = /\bcurl(?:\.exe)?[ \t]+\^"|\^[ \t]*\n[ \t]+-/
const fetchCall = /^[ \t]*(?:await )?fetch\(/m
const powerShell = /^[ \t]*(?:\$\w+[ \t]*=[ \t]*)?Invoke-(?:WebRequest|RestMethod)\b/im

/** What a browser copies too: it is not read, and the other form of the same is. */
const asks =
  (where: RegExp, what: string) =>
  (text: string): Reading => {
    const line = lineAt(text, Math.max(text.search(where), 0))
    const words = `${what} is not read: copy it as cURL (bash) or save an archive (HAR).`
    return { ...nothing, problems: [problem(words, lineOf(text, line), line)] }
  }

/** The formats, in the order in which they are tried. */
const formats: readonly Format[] = [
  { label: 'HAR 1.2', is: isHar, read: readHar },
  { label: 'JSON', is: (text) => valueOf(text) !== undefined, read: (text) => readJson(text) },
  {
    label: 'Terraform',
    is: (text) => /^[ \t]*resource[ \t]+"?auth0_connection\b/m.test(text),
    read: readTerraform,
  },
  {
    label: 'PowerShell',
    is: (text) => powerShell.test(text),
    read: asks(powerShell, 'A command of PowerShell'),
  },
  {
    label: 'cURL for Windows',
    is: (text) => /\bcurl(?:\.exe)?\s/.test(text) && forWindows.test(text),
    read: asks(forWindows, 'A command for the Command Prompt of Windows'),
  },
  {
    label: 'cURL',
    is: (text) => /(?:^|[\s(|;&/\\])curl(?:\.exe)?\s/.test(text),
    read: readCurl,
  },
  {
    label: 'JavaScript',
    is: (text) => fetchCall.test(text),
    read: asks(fetchCall, 'A call of fetch'),
  },
  {
    label: 'Deploy CLI, YAML',
    is: (text) => /^[ \t]*(?:- *)?["']?(?:connections|name|strategy)["']?:/m.test(text),
    read: (text, readYaml) => readYaml(text),
  },
  { label: 'JSON', is: (text) => /^\s*[{[]/.test(text), read: (text) => readJson(text) },
]

export interface ReadText extends Reading {
  /** Undefined where none was recognised. */
  readonly format: string | undefined
}

/** Characters. A larger text would hold up a page. */
export const maxText = 1_000_000

/** What a pasted text says of connections. */
export function readImport(text: string, readYaml: ReadYaml): ReadText {
  const refused = (words: string): ReadText => ({
    ...nothing,
    format: undefined,
    problems: [problem(words, text.slice(0, 200), 1)],
  })
  if (text.length > maxText) return refused('The text is larger than 1 MB: not read.')
  if (text.slice(0, 100).includes('\0'))
    return refused('Not a text in UTF-8: save the file in that encoding.')
  try {
    return readOne(text, readYaml)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return refused('It is nested too deeply, or a text in it is too long: not read.')
  }
}

function readOne(text: string, readYaml: ReadYaml): ReadText {
  const own = (text.startsWith('\uFEFF') ? text.slice(1) : text).replaceAll('\r\n', '\n')
  const format = formats.find(({ is }) => is(own))
  if (format) return { format: format.label, ...format.read(own, readYaml) }
  return {
    ...nothing,
    format: undefined,
    problems: [problem('None of the formats: JSON, HAR, cURL, Deploy CLI or Terraform.', own, 1)],
  }
}
