import { expect, test } from 'vitest'
import { nothing } from './imported.ts'
import { readImport } from './read-import.ts'

const read = (text: string) => readImport(text, () => nothing)
const address = 'https://acme.example/api/v2/connections'
const body =
  '{"strategy":"oidc","name":"northwind","options":{"client_id":"acme","client_secret":"CANARY"}}'
const isRead = {
  problems: [],
  connections: [{ body: { name: 'northwind', options: { client_id: 'acme' } }, secret: 'CANARY' }],
}
const words = (text: string) => {
  const { connections, problems } = read(text)
  return [...problems, ...connections.flatMap((one) => one.problems)].map(
    ({ line, quoted, words: said }) => [line, quoted, said].join(' '),
  )
}

test.each([
  ['a prompt', `$ curl ${address} -d '${body}'`],
  ['a variable before it', `TOKEN=x curl ${address} -d '${body}'`],
  ['a program before it', `sudo /usr/bin/curl ${address} -d '${body}'`],
  ['letters together', `curl -sSXPOST ${address} -sSd '${body}'`],
  ['an option with =', `curl --request=POST --url=${address} --data-raw='${body}'`],
  ['a number after an unknown option', `curl ${address} --limit-rate 10 -d '${body}'`],
  ['a text for the input', `curl ${address} -d @- <<< '${body}'`],
  ['a pipe of echo', `echo '${body}' | curl ${address} -d @-`],
  ['a document with variables read', `curl ${address} -d @- <<-EOF\n\t${body}\n\tEOF`],
  ['the samples of today’s documentation', `curl --json '${body}' ${address}`],
])('cURL with %s', (_, text) => expect(read(text)).toMatchObject(isRead))

test('what a shell puts in is asked for, and no value', () => {
  const text = `curl ${address} -d '{"strategy":"oidc","name":"'"$NAME"'","options":{"client_id":"a","scope":"'$SCOPE'","client_secret":"'"$SECRET"'"}}'`
  expect(read(text).connections).toMatchObject([
    { body: { name: '', options: { client_id: 'a' } }, secret: undefined },
  ])
  expect(words(text).join('\n')).toMatch(
    /name: \$NAME A variable.*\n.*options\.scope: \$SCOPE A var/,
  )
  const document = `curl ${address} -d @- <<EOF\n{"strategy":"oidc","name":"\${NAME}","options":{}}\nEOF`
  expect(words(document).join('\n')).toContain('name: $NAME A variable of the shell')
})

test.each([
  [`cat body.json | curl ${address} -d @-`, '1 @body.json The body is in the file body.json'],
  [`jq -n '{}' | curl ${address} -d @-`, '1 jq -n {} The body is what another command writes'],
  [`curl ${address} -d "$(cat body.json)"`, '1 $(cat body.json) The body is what another command'],
  [`curl -X POST ${address}`, `1 ${address} It creates a connection, and its body is not in`],
  ['Please send it with curl to us', '1 Please send it with curl to us No command of curl is'],
  [`curl ^"${address}^" ^\r\n  --data-raw ^"^{^}^"`, 'A command for the Command Prompt of Windows'],
  [`Invoke-WebRequest -Uri "${address}" \`\n-Body "{}"`, 'A command of PowerShell is not read'],
  [`fetch("${address}", { "body": "{}" })`, 'A call of fetch is not read'],
])('%j: what is not read is said with its place', (text, said) => {
  expect(read(text).connections).toEqual([])
  expect(words(text).join('\n')).toContain(said)
})

const archive = (...entries: object[]) => JSON.stringify({ log: { version: '1.2', entries } })
const entry = (status: number, more: object = {}) => ({
  request: { method: 'POST', url: address, postData: { text: body }, ...more },
  response: { status },
})

test('an archive of a browser: bytes, a redirect, what it asks before, and all else in one line', () => {
  const bytes = { text: btoa(body), encoding: 'base64' }
  expect(read(archive(entry(201, { postData: bytes })))).toMatchObject(isRead)
  expect(read(archive(entry(307), entry(409), entry(201)))).toMatchObject(isRead)
  expect(read(archive(entry(204, { method: 'OPTIONS' }), entry(409)))).toMatchObject(isRead)
  const others = [1, 2, 3].map((at) =>
    entry(200, { method: 'GET', url: `https://a.example/${at}` }),
  )
  expect(words(archive(...others))).toEqual([
    ' https://a.example/1 Not a call that creates a connection: left out, as 2 more.',
  ])
  expect(words(archive(entry(201, { postData: undefined }))).join()).toContain('its body is not in')
})

test('no secret is quoted in what was not understood', () => {
  const texts = [
    '{"strategy":"oidc","client_secret":"CANARY", odd',
    `curl ${address} -H 'Authorization: Bearer CANARY -d x`,
    `curl '${address}?client_secret=CANARY'`,
    `curl ${address} -d @- <<< '{"client_secret":"CANARY'`,
  ]
  for (const text of texts) expect(words(text).join()).not.toContain('CANARY')
  expect(words(texts.at(0) ?? '').join()).toContain('"client_secret":"…')
})

test.each([
  ['deep', '['.repeat(20_000) + ']'.repeat(20_000)],
  ['deep in a member', `{"strategy":"oidc","options":${'['.repeat(5000)}${']'.repeat(5000)}}`],
  ['long', `[${'{"strategy":"oidc"},'.repeat(60_000)}{}]`],
  ['UTF-16', `\uFFFD\uFFFD${body.replaceAll(/./g, '$&\0')}`],
])('a text that is too %s is refused, and holds up no page', (_, text) => {
  const { connections, problems } = read(text)
  expect({ connections, problems: problems.length }).toEqual({ connections: [], problems: 1 })
})

test.each([
  ['lines', '\n'.repeat(900_000)],
  ['blanks in a document', `resource "auth0_connection" "n" {\n a = <<E\n${' '.repeat(400_000)}`],
  ['an open text', `resource "auth0_connection" "n" {\n a = "${'${"'.repeat(200_000)}`],
  ['a quote in a shell', `curl "${'\\\\'.repeat(400_000)}`],
])('%s without end are read at once', (_, text) => {
  const begun = performance.now()
  read(text)
  expect(performance.now() - begun).toBeLessThan(2000)
})
