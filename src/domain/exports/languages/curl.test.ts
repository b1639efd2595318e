import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDraft } from '#domain/destinations/auth0/connection/draft.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { curlInline, curlToken, curlWithFile } from './curl.ts'
import {
  draftBody,
  exportCalls,
  leastScopes,
  withPlaceholder,
} from '#domain/destinations/auth0/request.ts'
import type { ExportedCall } from '../exported-call.ts'

const origin = 'https://acme.us.auth0.com'
const base = `${origin}/api/v2`
const nasty = `it's "q" $HOME \`id\` $(id) \\ \\\\ ! % & | é \u202E '`
const secret = String.raw`a'b"c\d$e${'`'}f&g|h%i/j!`

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'curl-export-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/**
 * Runs a command in a real shell where curl answers with what it was given: its arguments, and
 * standard input in the place of `@-`.
 */
function run(command: string, input: string): string[] {
  const script = `
stty() { :; }
TOKEN=tok
curl() {
  for a; do
    case $a in @-) cat ;; @*) cat "\${a#@}" ;; *) printf '%s' "$a" ;; esac
    printf '\\001'
  done
}
${command}
cat >/dev/null # what nobody read, lest the pipe breaks`
  const output = execFileSync('/bin/sh', ['-c', script], { input, cwd: folder, encoding: 'utf8' })
  const start = output.lastIndexOf('--request')
  return output.slice(start).split('\u0001')
}
const bodyOf = (given: readonly string[]): unknown =>
  JSON.parse(given[given.indexOf('-d') + 1] ?? '')
const urlOf = (given: readonly string[]) => given[2]

const draft = {
  ...emptyDraft(),
  name: 'northwind',
  discoveryUrl: 'idp.example',
  channel: 'back_channel' as const,
  clientId: 'CLIENT_SECRET',
  displayName: nasty,
  // A member that looks like ours, deeper in a document that somebody else wrote.
  uploadedMetadata: { issuer: nasty, client_secret: 'CLIENT_SECRET', deep: { a: [nasty] } },
}
const body = draftBody(draft, { rules: production })
const clients = Array.from({ length: 60 }, (_, at) => `app ${at} '`)
const calls = exportCalls(body, clients)
const sent = (call: ExportedCall) =>
  call.path.includes(':id')
    ? call.body
    : { ...body, options: { ...body.options, client_secret: secret } }

describe('what a shell makes of the commands', () => {
  test('inline, every call says what the wizard would send', () => {
    for (const [at, command] of curlInline(calls, base).entries()) {
      const call = calls[at]
      if (!call) throw new Error('a command without a call')
      const given = run(command, `${secret}\n`)
      expect(bodyOf(given)).toEqual(sent(call))
      expect(given).toContain('authorization: Bearer tok')
      expect(given).toContain('content-type: application/json')
    }
  })

  test('from a file, the same; the file holds the placeholder', () => {
    for (const [at, file] of curlWithFile(calls, base).entries()) {
      const call = calls[at]
      if (!call) throw new Error('a command without a call')
      writeFileSync(join(folder, file.fileName), file.content)
      expect(JSON.parse(file.content)).toEqual(call.body)
      expect(bodyOf(run(file.command, `${secret}\n`))).toEqual(sent(call))
    }
  })

  test('the connection’s id is a variable of its own', () => {
    const commands = curlInline(calls, base)
    expect(commands).toHaveLength(3)
    expect(urlOf(run(commands[0] ?? '', ''))).toBe(`${origin}/api/v2/connections`)
    expect(urlOf(run(commands[1] ?? '', ''))).toBe(
      `${origin}/api/v2/connections/con_REPLACE_ME/clients`,
    )
  })

  test('a token is asked for with the least scopes, its secret on no command line', () => {
    const command = curlToken(leastScopes(calls), origin)
    expect(command).toContain('# create:connections update:connections\n')
    const script = `stty() { :; }
curl() { cat >stdin; printf '%s\\n' "$@" >arguments; echo '{"access_token":"a.b-c","expires_in":1}'; }
${command}
printf '%s' "$TOKEN" >token`
    execFileSync('/bin/sh', ['-c', script], { input: `${secret}\n`, cwd: folder })
    const read = (file: string) => readFileSync(join(folder, file), 'utf8')
    expect(read('token')).toBe('a.b-c')
    expect(read('stdin')).toBe(secret)
    expect(read('arguments')).toContain(`audience=${origin}/api/v2/`)
    expect(read('arguments')).not.toContain(secret)
  })
})

test('a front channel needs no secret, and nothing asks for one', () => {
  const front = exportCalls(
    draftBody({ ...draft, channel: 'front_channel' }, { rules: production }),
    [],
  )
  expect(curlInline(front, base).join()).not.toContain('$CLIENT_SECRET')
  expect(curlWithFile(front, base)[0]?.command).toContain('-d @connection.json')
})

test('a secret that was in the body is in no export', () => {
  const real = { ...body, options: { ...body.options, client_secret: 'CANARY' } }
  const made = exportCalls(real, clients)
  const all = [made, curlInline(made, base), curlWithFile(made, base), withPlaceholder(real)]
  expect(JSON.stringify(all)).not.toContain('CANARY')
})

test('whatever stands in the values, a shell sends exactly that', () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from(`a'"$\`\\&|!%*?~# é\u2028{}[]`)) })
  fc.assert(
    fc.property(
      text,
      fc.dictionary(text, text),
      text,
      (displayName, uploadedMetadata, secretText) => {
        const values = { ...draft, displayName, uploadedMetadata }
        const anyBody = draftBody(values, { rules: production })
        const anyCalls = exportCalls(anyBody, [])
        const wanted = { ...anyBody, options: { ...anyBody.options, client_secret: secretText } }
        expect(bodyOf(run(curlInline(anyCalls, base)[0] ?? '', `${secretText}\n`))).toEqual(wanted)
        const [file] = curlWithFile(anyCalls, base)
        if (!file) throw new Error('no file')
        writeFileSync(join(folder, file.fileName), file.content)
        expect(bodyOf(run(file.command, `${secretText}\n`))).toEqual(wanted)
      },
    ),
    { numRuns: 40 },
  )
})
