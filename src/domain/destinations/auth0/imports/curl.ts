import { type Problem, type Reading, lineAt, nothing, problem } from './imported.ts'
import { type FoundRequest, readRequests } from './requests.ts'
import { type Command, commandsOf } from './shell.ts'

/** Options of curl that take a word and say nothing of a body. */
const withWord =
  /^(?:-[HuAebcxomEwC]|--(?:header|user|user-agent|cookie|cookie-jar|proxy|output|max-time|connect-timeout|retry|retry-delay|write-out|cacert|capath|cert|key|cert-type|oauth2-bearer|resolve|referer))$/
const ofData = /^(?:-d|--data|--data-raw|--data-binary|--data-ascii|--json)$/
/** `-XPOST`, `-d{…}`: one letter, its word joined to it. */
const together = /^(-[XdHuAebcxomEwC])(.+)$/s

interface Sent {
  method: string | undefined
  url: string
  readonly data: { option: string; word: string }[]
}

function sentBy([, ...words]: readonly string[]): Sent {
  const sent: Sent = { method: undefined, url: '', data: [] }
  const rest = words.flatMap((word) => together.exec(word)?.slice(1, 3) ?? [word])
  while (rest.length > 0) {
    const option = rest.shift() ?? ''
    if (option === '-X' || option === '--request') sent.method = rest.shift()
    else if (option === '--url') sent.url = rest.shift() ?? ''
    else if (ofData.test(option)) sent.data.push({ option, word: rest.shift() ?? '' })
    else if (option === '--data-urlencode' || withWord.test(option)) rest.shift()
    else if (!option.startsWith('-')) sent.url = option
  }
  return sent
}

/** Its standard input, or that of what is piped into it. */
const inputOf = (commands: readonly Command[], at: number): Command | undefined => {
  const command = commands[at]
  if (!command || command.input !== undefined || command.file !== undefined) return command
  return command.piped ? inputOf(commands, at - 1) : undefined
}

/** The requests that a shell's text sends: with curl, or with the `send` of our own program. */
export function readCurl(text: string): Reading {
  const { commands, stoppedAt } = commandsOf(text)
  const problems: Problem[] = []
  const ask = (file: string, line: number) =>
    problems.push(
      problem(
        `The body is in the file ${file}: paste what is in it, or drop it here.`,
        `@${file}`,
        line,
      ),
    )
  const requests = commands.flatMap((command, at): FoundRequest[] => {
    const [program, first = '', second = ''] = command.words
    const { line } = command
    const source = inputOf(commands, at)
    const given = (): string | undefined => {
      if (source?.input === undefined && source?.file !== undefined) ask(source.file, line)
      return source?.input
    }
    if (program === 'send' && /^[A-Z]+$/.test(first))
      return [{ method: first, url: second, body: given(), line }]
    if (program !== 'curl') return []
    const { method, url, data } = sentBy(command.words)
    // The function that our program calls.
    if (method === '$1') return []
    const bodies = data.map(({ option, word }) => {
      if (!word.startsWith('@') || option === '--data-raw') return word
      if (word === '@-') return given()
      ask(word.slice(1), line)
      return undefined
    })
    const body = bodies.includes(undefined) ? undefined : bodies.join('&')
    const asked = method ?? (data.length > 0 ? 'POST' : 'GET')
    return [{ method: asked, url, body: data.length > 0 ? body : undefined, line }]
  })
  const read = requests.length > 0 ? readRequests(requests) : nothing
  if (stoppedAt !== undefined)
    problems.push(
      problem(
        'A quote that is never ended: nothing is read from here on.',
        text.slice(stoppedAt),
        lineAt(text, stoppedAt),
      ),
    )
  return { ...read, problems: [...read.problems, ...problems] }
}
