import { type Problem, type Reading, lineAt, lineOf, nothing, problem } from './imported.ts'
import { type FoundRequest, readRequests } from './requests.ts'
import { type Command, commandsOf, putIn } from './shell.ts'

/** Options of curl that take a word and say nothing of a body. */
const withWord =
  /^(?:-[HuAebcxomEwCFT]|--(?:header|user|user-agent|cookie|cookie-jar|proxy|output|max-time|connect-timeout|retry|retry-delay|retry-max-time|write-out|cacert|capath|cert|key|cert-type|oauth2-bearer|resolve|referer|data-urlencode|form|upload-file))$/
const ofData = /^(?:-d|--data|--data-raw|--data-binary|--data-ascii|--json)$/
/** `-sSXPOST`, `-d{…}`: letters together, the word of the last joined to it or after it. */
const together = /^-[^-\sXdHuAebcxomEwCFT]*([XdHuAebcxomEwCFT])(.*)$/s
const withEquals = /^(--[a-z][\w-]*)=(.*)$/s

interface Sent {
  method: string | undefined
  url: string
  readonly data: { option: string; word: string }[]
}

function sentBy([, ...words]: readonly string[]): Sent {
  const sent: Sent = { method: undefined, url: '', data: [] }
  const rest = [...words]
  const word = () => rest.shift() ?? ''
  while (rest.length > 0) {
    const given = word()
    const [, long, value] = withEquals.exec(given) ?? []
    const [, letter, joined = ''] = together.exec(given) ?? []
    if (value !== undefined) rest.unshift(value)
    else if (joined !== '') rest.unshift(joined)
    const option = long ?? (letter === undefined ? given : `-${letter}`)
    if (option === '-X' || option === '--request') sent.method = plain(word())
    else if (option === '-G' || option === '--get') sent.method ??= 'GET'
    else if (option === '--url') sent.url = plain(word())
    else if (ofData.test(option)) sent.data.push({ option, word: word() })
    else if (withWord.test(option)) word()
    // Not the word of an option that is not known here.
    else if (!option.startsWith('-') && (sent.url === '' || option.includes('//')))
      sent.url = plain(option)
  }
  return sent
}

const plain = (word: string): string => word.replaceAll(putIn, '')

/** What may stand before a program: a prompt, an assignment, a program that runs another. */
const before = /^(?:[$%]|sudo|time|env|exec|command|\w+=.*)$/s

/** The words from the program on, whose name is without its folder. */
function called(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => !before.test(plain(word)))
  const [program = '', ...rest] = words.slice(Math.max(at, 0))
  return [program.replace(/^.*[/\\]/, '').replace(/\.exe$/i, ''), ...rest]
}

/** Its standard input, or that of what is piped into it. */
const inputOf = (commands: readonly Command[], at: number): Command | undefined => {
  const command = commands[at]
  if (!command || command.input !== undefined || command.file !== undefined) return command
  return command.piped ? inputOf(commands, at - 1) : command
}

/** A variable is a keyword to those who read the body: neither's value is here. */
const withKeywords = (body: string): string =>
  body.replaceAll(
    new RegExp(
      String.raw`${putIn}(\$\([^)]*\)|` + '`[^`]*`' + String.raw`|\$\{[^}\n]*\}|\$\S?\w*)`,
      'g',
    ),
    (_, what: string) => `##$${what.replaceAll(/\W/g, '_').replace(/^_+|_+$/g, '') || '_'}##`,
  )

/** The requests that a shell's text sends: with curl, or with the `send` of our own program. */
export function readCurl(text: string): Reading {
  const { commands, stoppedAt } = commandsOf(text)
  const problems: Problem[] = []
  const ask = (file: string, line: number) =>
    void problems.push(
      problem(
        `The body is in the file ${file}: paste what is in it, or drop it here.`,
        `@${file}`,
        line,
      ),
    )
  const askFor = (what: string, line: number) =>
    void problems.push(
      problem(
        'The body is what another command writes, which is not in this text: paste it.',
        plain(what),
        line,
      ),
    )
  const requests = commands.flatMap((command, at): FoundRequest[] => {
    const words = called(command.words)
    const [program, first = '', second = ''] = words
    const { line } = command
    const given = (): string | undefined => {
      const source = inputOf(commands, at)
      if (source?.input !== undefined) return source.input
      if (source?.file !== undefined) return ask(source.file, line)
      if (source === undefined || source === command) return askFor('@-', line)
      const [writer, ...written] = called(source.words)
      const [file = ''] = written
      if (writer === 'cat' && written.length === 1) return ask(plain(file), line)
      if (writer === 'echo') return written.filter((one) => !/^-[neE]+$/.test(one)).join(' ')
      return askFor(source.words.join(' '), line)
    }
    if (program === 'send' && /^[A-Z]+$/.test(first))
      return [{ method: first, url: plain(second), body: given(), line }]
    if (program !== 'curl') return []
    const { method, url, data } = sentBy(words)
    // The function that our program calls.
    if (method === '$1') return []
    const bodies = data.map(({ option, word }) => {
      if (word.startsWith(putIn) && /^(?:\$\([^)]*\)|`[^`]*`)$/.test(word.slice(1)))
        return askFor(word, line)
      if (!word.startsWith('@') || option === '--data-raw') return word
      if (word === '@-') return given()
      return ask(plain(word.slice(1)), line)
    })
    const isKnown = data.length > 0 && !bodies.includes(undefined)
    const asked = method ?? (data.length > 0 ? 'POST' : 'GET')
    const body = isKnown ? withKeywords(bodies.join('&')) : undefined
    return [{ method: asked, url, body, line, isAsked: data.length > 0 && !isKnown }]
  })
  const read = requests.length > 0 ? readRequests(requests) : nothing
  if (stoppedAt !== undefined)
    problems.push(
      problem(
        'A quote that is never ended: nothing is read from here on.',
        text.slice(stoppedAt, stoppedAt + 200),
        lineAt(text, stoppedAt),
      ),
    )
  else if (requests.length === 0 && problems.length === 0) {
    const line = lineAt(text, text.search(/curl/))
    problems.push(problem('No command of curl is understood here.', lineOf(text, line), line))
  }
  return { ...read, problems: [...read.problems, ...problems] }
}
