import { readCurl } from './curl.ts'
import { isHar, readHar } from './har.ts'
import { type Reading, nothing, problem } from './imported.ts'
import { readJson, valueOf } from './json.ts'
import { readTerraform } from './terraform.ts'

/** Reads YAML, for which there is a library: this room knows none. */
type ReadYaml = (text: string) => Reading

interface Format {
  readonly label: string
  readonly is: (text: string) => boolean
  readonly read: (text: string, readYaml: ReadYaml) => Reading
}

/** The formats, in the order in which they are tried. */
const formats: readonly Format[] = [
  { label: 'HAR 1.2', is: isHar, read: readHar },
  { label: 'JSON', is: (text) => valueOf(text) !== undefined, read: (text) => readJson(text) },
  {
    label: 'Terraform',
    is: (text) => /^\s*resource\s+"auth0_connection"/m.test(text),
    read: readTerraform,
  },
  {
    label: 'cURL',
    is: (text) => /(?:^|[\s(|;&])curl\s/.test(text),
    read: readCurl,
  },
  {
    label: 'Deploy CLI, YAML',
    is: (text) => /^(?:connections|- ?(?:name|strategy)|name|strategy):/m.test(text),
    read: (text, readYaml) => readYaml(text),
  },
  { label: 'JSON', is: (text) => /^\s*[{[]/.test(text), read: (text) => readJson(text) },
]

export interface ReadText extends Reading {
  /** Undefined where none was recognised. */
  readonly format: string | undefined
}

/** What a pasted text says of connections. */
export function readImport(text: string, readYaml: ReadYaml): ReadText {
  const own = (text.startsWith('\uFEFF') ? text.slice(1) : text).replaceAll('\r\n', '\n')
  const format = formats.find(({ is }) => is(own))
  if (format) return { format: format.label, ...format.read(own, readYaml) }
  return {
    ...nothing,
    format: undefined,
    problems: [problem('None of the formats: JSON, HAR, cURL, Deploy CLI or Terraform.', own, 1)],
  }
}
