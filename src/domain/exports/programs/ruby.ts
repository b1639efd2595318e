import {
  type ExportedJob,
  asciiJson,
  headLines,
  idpSecret,
  pathPieces,
  secretHome,
} from '../exported-job.ts'
import type { ExportedCall } from '../exported-call.ts'
import { commented, type Program, single } from './program.ts'

function step(call: ExportedCall, at: number): string {
  const home = secretHome(call)
  const [head, tail] = pathPieces(call)
  const path = tail === undefined ? single(head) : `${single(head)} + id + ${single(tail)}`
  const sent = `send_json('${call.method}', ${path}, body)`
  const { asked } = call
  // A heredoc with a quoted name: nothing in it is read, not even a backslash. No line of
  // indented JSON is its end.
  return [
    `# ${at + 1}. ${call.title}`,
    `body = JSON.parse(<<'END_OF_BODY')\n${asciiJson(call.body)}\nEND_OF_BODY`,
    ...(home ? [`body['${home}']['client_secret'] = ENV.fetch('${idpSecret}')`] : []),
    at === 0
      ? `id = ${sent}.fetch('id')\nputs "created #{id}"`
      : asked
        ? `puts ${sent}.fetch('${asked.prints}') if ENV['${asked.variable}'] == 'yes'`
        : sent,
  ].join('\n')
}

const text = (job: ExportedJob): string => `# frozen_string_literal: true
${commented(headLines(job), '#')}
require 'json'
require 'net/http'

BASE = ${single(job.base)}

# Net::HTTP verifies the certificate unless it is told not to.
def answer_to(request)
  uri = request.uri
  answer = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == 'https', read_timeout: 30) do |http|
    http.request(request)
  end
  unless answer.is_a?(Net::HTTPSuccess)
    abort "#{request.method} #{uri}: #{answer.code} #{answer.body}"
  end
  answer.body.to_s.empty? ? nil : JSON.parse(answer.body)
end

def send_json(method, path, body)
  kind = { 'POST' => Net::HTTP::Post, 'PATCH' => Net::HTTP::Patch, 'PUT' => Net::HTTP::Put }.fetch(method)
  request = kind.new(URI(BASE + path))
  request['authorization'] = "Bearer #{TOKEN}"
  request['content-type'] = 'application/json'
  request.body = JSON.generate(body)
  answer_to(request)
end

ask = Net::HTTP::Post.new(URI(${single(job.token.url)}))
ask.set_form_data(
  'grant_type' => 'client_credentials',
  'client_id' => ENV.fetch('${job.credentials.id}'),
  'client_secret' => ENV.fetch('${job.credentials.secret}')${
    job.token.audience === undefined ? '' : `,\n  'audience' => ${single(job.token.audience)}`
  }
)
TOKEN = answer_to(ask).fetch('access_token')

${job.calls.map(step).join('\n\n')}
`

export const ruby: Program = {
  id: 'ruby',
  language: 'Ruby',
  extension: 'rb',
  needs: 'Ruby 2.6 or newer, nothing else',
  run: 'ruby FILE',
  text,
}
