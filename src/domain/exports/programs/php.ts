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
  const path =
    tail === undefined ? single(head) : `${single(head)} . rawurlencode($id) . ${single(tail)}`
  const sent = `sendJson('${call.method}', ${path}, $body, $token)`
  const { asked } = call
  // A nowdoc: nothing in it is read. Read as objects, not as arrays: {} stays {}.
  return [
    `// ${at + 1}. ${call.title}`,
    `$body = json_decode(<<<'END_OF_BODY'\n${asciiJson(call.body)}\nEND_OF_BODY\n);`,
    ...(home ? [`$body->${home}->client_secret = fromEnvironment('${idpSecret}');`] : []),
    at === 0
      ? `$id = ${sent}->id;\necho "created $id\\n";`
      : asked
        ? `if (getenv('${asked.variable}') === 'yes') echo ${sent}->${asked.prints} . "\\n";`
        : `${sent};`,
  ].join('\n')
}

const text = (job: ExportedJob): string => `<?php
${commented(headLines(job), '//')}
declare(strict_types=1);

const BASE = ${single(job.base)};

function stop(string $why): void
{
    fwrite(STDERR, $why . "\\n");
    exit(1);
}

function fromEnvironment(string $name): string
{
    $value = getenv($name);
    if ($value === false || $value === '') stop("$name is not set");
    return $value;
}

/** curl verifies the certificate unless it is told not to. */
function answerTo(string $method, string $url, array $headers, string $body)
{
    $curl = curl_init($url);
    curl_setopt_array($curl, [
        CURLOPT_CUSTOMREQUEST => $method,
        CURLOPT_HTTPHEADER => $headers,
        CURLOPT_POSTFIELDS => $body,
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT => 30,
    ]);
    $answer = curl_exec($curl);
    if ($answer === false) stop("$method $url: " . curl_error($curl));
    $status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
    if ($status < 200 || $status > 299) stop("$method $url: $status $answer");
    return $answer === '' ? null : json_decode($answer, false, 512, JSON_THROW_ON_ERROR);
}

function sendJson(string $method, string $path, $body, string $token)
{
    $headers = ["authorization: Bearer $token", 'content-type: application/json'];
    return answerTo($method, BASE . $path, $headers, json_encode($body, JSON_THROW_ON_ERROR));
}

$token = answerTo('POST', ${single(job.token.url)}, [], http_build_query([
    'grant_type' => 'client_credentials',
    'client_id' => fromEnvironment('${job.credentials.id}'),
    'client_secret' => fromEnvironment('${job.credentials.secret}'),${
      job.token.audience === undefined ? '' : `\n    'audience' => ${single(job.token.audience)},`
    }
]))->access_token;

${job.calls.map(step).join('\n\n')}
`

export const php: Program = {
  id: 'php',
  language: 'PHP',
  extension: 'php',
  needs: 'PHP 7.3 or newer with its curl extension',
  run: 'php FILE',
  text,
}
