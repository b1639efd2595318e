import { asciiJson, idpSecret, type ExportedJob, jsonPieces } from './exported-job.ts'

/** Stands where a token goes. */
const token = 'Bearer MGMT_API_ACCESS_TOKEN'

/**
 * The calls as an HTTP Archive (HAR 1.2, softwareishard.com/blog/har-12-spec), none of them sent:
 * no answer, no time. The content type stands among the headers too, for readers look there.
 *
 * @param made ISO 8601
 */
export const harOf = (job: ExportedJob, made: string): string =>
  asciiJson({
    log: {
      version: '1.2',
      creator: { name: 'Greencheck', version: '1' },
      entries: job.calls.map((call) => {
        const [head, tail] = jsonPieces(call)
        return {
          startedDateTime: made,
          time: 0,
          comment: call.title,
          request: {
            method: call.method,
            url: `${job.base}${call.path.replace(':id', 'CONNECTION_ID')}`,
            httpVersion: 'HTTP/1.1',
            cookies: [],
            headers: [
              { name: 'authorization', value: token },
              { name: 'content-type', value: 'application/json' },
            ],
            queryString: [],
            postData: {
              mimeType: 'application/json',
              text: tail === undefined ? head : `${head} "${idpSecret}"${tail}`,
            },
            headersSize: -1,
            bodySize: -1,
          },
          response: {
            status: 0,
            statusText: '',
            httpVersion: '',
            cookies: [],
            headers: [],
            content: { size: 0, mimeType: '' },
            redirectURL: '',
            headersSize: -1,
            bodySize: -1,
          },
          cache: {},
          timings: { send: 0, wait: 0, receive: 0 },
        }
      }),
    },
  })
