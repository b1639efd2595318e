/** What is told apart in a language: as sources of regular expressions, the longer forms first. */
export interface Grammar {
  readonly comment?: string
  /** Names of members, which look like texts and are none. */
  readonly name?: string
  readonly text: readonly string[]
  readonly words: string
}

const double = String.raw`"(?:\\.|[^"\\\n])*"`
const single = String.raw`'(?:\\.|[^'\\\n])*'`
const slashes = String.raw`\/\/[^\n]*|\/\*[^]*?\*\/`
// At the beginning of a line or behind a space: `#` stands inside words, too.
const hash = String.raw`(?<![^\s])#[^\n]*`
const hereDocument = String.raw`<<<?'END_OF_BODY'[^]*?\nEND_OF_BODY\b`
const json = { name: `${double}(?=\\s*:)`, text: [double], words: 'true false null' }

const javascript: Grammar = {
  comment: slashes,
  text: ['`(?:\\\\.|[^`\\\\])*`', single, double],
  words:
    'async await catch class const export extends finally for from function if import let new of return throw try typeof',
}

/** By the extension of the file: one row a language. */
export const grammars: Readonly<Record<string, Grammar>> = {
  sh: {
    comment: hash,
    text: [hereDocument, `'[^']*'`, double],
    words: 'curl do done echo else exit fi if jq printf set then',
  },
  cs: {
    comment: slashes,
    text: ['@"(?:""|[^"])*"', double, single],
    words:
      'catch class const else foreach if int new null return static string throw try using var void',
  },
  go: {
    comment: slashes,
    text: ['`[^`]*`', double],
    words: 'const defer else for func if import map nil package return string type var',
  },
  java: {
    comment: slashes,
    text: ['"""[^]*?"""', double, single],
    words:
      'char class else final for if import int new null public return static throw throws try var void',
  },
  mjs: javascript,
  m: {
    comment: slashes,
    text: [`@?${double}`, single],
    words: 'char const else for id if include import int nil return static void while',
  },
  php: {
    comment: slashes,
    text: [hereDocument, single, double],
    words: 'array const declare echo function if null return string true false void',
  },
  py: {
    comment: hash,
    text: [`r'''[^]*?'''`, `f?${single}`, double],
    words: 'as def else except for from if import in None not print return try with',
  },
  rb: {
    comment: hash,
    text: [hereDocument, single, double],
    words: 'abort def do else end if nil puts require unless',
  },
  swift: {
    comment: slashes,
    text: ['#"""[^]*?"""#', double],
    words:
      'as async await else func guard if import in is let nil print return struct throw throws try var',
  },
  json,
  har: json,
  tf: {
    comment: hash,
    text: [double],
    words: 'bool jsonencode resource sensitive string type variable',
  },
  yaml: { ...json, name: String.raw`(?<![^\s-])[\w]+(?=:)` },
}
