import { boundedText } from './bounded-text.ts'
import { type Destination, Failure } from './failure.ts'

export interface DestinationAnswer {
  readonly status: number
  readonly headers: Headers
  /** A page of HTML is neither. */
  readonly kind: 'body' | 'empty' | 'other'
  readonly body: unknown
}

/**
 * Bytes of an answer. A page of 100 connections fits in which each has a discovery document of the
 * size that Auth0 takes at most, 128 KB.
 */
const maxAnswer = 16 * 1024 * 1024

/** Sends a request to a destination and reads its answer to the end, as far as it may be long. */
export async function answerTo(
  send: (request: Request) => Promise<Response>,
  request: Request,
  destination: Destination,
): Promise<DestinationAnswer> {
  const response = await send(request)
  const text = await boundedText(response, maxAnswer)
  // What a refusal says is in its status; a success has to be read.
  if (text === undefined && response.ok) throw tooLarge(request.method !== 'GET', destination)
  return { status: response.status, headers: response.headers, ...contentOf(text ?? '') }
}

function tooLarge(wrote: boolean, source: Destination): Failure {
  const message = `The ${source}'s answer is larger than ${maxAnswer / 1024 / 1024} MB, and was not read further.`
  return new Failure(
    { source, status: 502, code: 'answer_too_large', message },
    { lost: wrote ? 'silent' : undefined },
  )
}

function contentOf(text: string): Pick<DestinationAnswer, 'kind' | 'body'> {
  if (text === '') return { kind: 'empty', body: undefined }
  try {
    const body: unknown = JSON.parse(text)
    return { kind: 'body', body }
  } catch {
    return { kind: 'other', body: undefined }
  }
}
