import {
  type ExportedJob,
  headLines,
  idpSecret,
  jsonPieces,
  needsSecret,
  pathPieces,
} from '../exported-job.ts'
import type { ExportedCall } from '../exported-call.ts'
import { commented, double, type Program } from './program.ts'

// A raw string of lines: a backslash means something before # only, and # is an escape of JSON
// here (The Swift Programming Language, "Extended String Delimiters").
const raw = (text: string): string => `#"""\n${text}\n"""#`

function step(call: ExportedCall, at: number): string {
  const [before, after] = jsonPieces(call, '#')
  const body =
    after === undefined
      ? raw(before)
      : `${raw(before)} + jsonText(environment(${double(idpSecret)})) + ${raw(after)}`
  const [head, tail] = pathPieces(call)
  const path = tail === undefined ? double(head) : `${double(head)} + id + ${double(tail)}`
  const sent = `try await send(token, ${double(call.method)}, ${path}, ${body})`
  const { asked } = call
  return [
    `// ${at + 1}. ${call.title}`,
    at === 0
      ? `let id = try member("id", of: ${sent})\nprint("created", id)`
      : asked
        ? `if ProcessInfo.processInfo.environment[${double(asked.variable)}] == "yes" {\n  print(try member(${double(asked.prints)}, of: ${sent}))\n}`
        : `_ = ${sent}`,
  ].join('\n')
}

const jsonText = `
/// The text as a JSON string.
func jsonText(_ text: String) -> String {
  "\\"" + text.utf16.map { unit in
    unit >= 0x20 && unit <= 0x7e && unit != 0x22 && unit != 0x5c
      ? String(UnicodeScalar(UInt8(unit)))
      : String(format: "\\\\u%04x", unit)
  }.joined() + "\\""
}
`

const text = (job: ExportedJob): string => `${commented(headLines(job), '//')}
import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

struct Failure: Error { let why: String }

func environment(_ name: String) throws -> String {
  guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else {
    throw Failure(why: "\\(name) is not set")
  }
  return value
}

func answer(to request: URLRequest) async throws -> Data {
  let (data, response) = try await URLSession.shared.data(for: request)
  let status = (response as? HTTPURLResponse)?.statusCode ?? 0
  guard (200...299).contains(status) else {
    throw Failure(why: "\\(status) \\(String(decoding: data, as: UTF8.self))")
  }
  return data
}

func makeRequest(_ method: String, _ address: String, _ type: String, _ body: String) throws -> URLRequest {
  guard let url = URL(string: address) else { throw Failure(why: "no address: \\(address)") }
  var request = URLRequest(url: url, timeoutInterval: 30)
  request.httpMethod = method
  request.setValue(type, forHTTPHeaderField: "content-type")
  request.httpBody = Data(body.utf8)
  return request
}

func member(_ name: String, of data: Data) throws -> String {
  guard let members = try JSONSerialization.jsonObject(with: data) as? [String: Any],
    let text = members[name] as? String
  else { throw Failure(why: "no \\(name) in the answer") }
  return text
}

func form(_ fields: [(String, String)]) -> String {
  let plain = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
  return fields.map { name, value in
    name + "=" + (value.addingPercentEncoding(withAllowedCharacters: plain) ?? "")
  }.joined(separator: "&")
}
${needsSecret(job) ? jsonText : ''}
let asked = try form([
  ("grant_type", "client_credentials"),
  ("client_id", environment(${double(job.credentials.id)})),
  ("client_secret", environment(${double(job.credentials.secret)})),${
    job.token.audience === undefined ? '' : `\n  ("audience", ${double(job.token.audience)}),`
  }
])
let token = try member("access_token", of: await answer(to: makeRequest(
  "POST", ${double(job.token.url)}, "application/x-www-form-urlencoded", asked)))

func send(_ token: String, _ method: String, _ path: String, _ body: String) async throws -> Data {
  var request = try makeRequest(
    method, ${double(job.base)} + path, "application/json", body)
  request.setValue("Bearer \\(token)", forHTTPHeaderField: "authorization")
  return try await answer(to: request)
}

${job.calls.map(step).join('\n\n')}
`

export const swift: Program = {
  id: 'swift',
  language: 'Swift',
  extension: 'swift',
  needs: 'Swift 5.7 or newer (macOS 12, or Linux), nothing else',
  run: 'swift FILE',
  text,
}
