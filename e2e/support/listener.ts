import { once } from 'node:events'
import { createServer } from 'node:https'
import { text } from 'node:stream/consumers'
import { createCertificates, writePem } from '../../mocks/http/ca.ts'

export interface Listener {
  readonly url: string
  /** Its authority, for whoever is to trust it. */
  readonly caPath: string
  /** The body of every request it got, and its headers. */
  readonly heard: readonly string[]
  close(): Promise<void>
}

/** Somebody's server on a free port of this machine, as a token endpoint has to be: https. */
export async function startListener(name: string): Promise<Listener> {
  const { caPem, certPem, keyPem } = await createCertificates(Date.now())
  const caPath = `.cache/e2e-listener-${name}.pem`
  await writePem(caPath, caPem)
  const heard: string[] = []
  const server = createServer({ cert: certPem, key: keyPem }, (request, response) => {
    void text(request).then((body) => {
      heard.push(`${request.url} ${JSON.stringify(request.headers)} ${decodeURIComponent(body)}`)
      response.writeHead(400, { 'content-type': 'application/json' })
      response.end('{"error":"invalid_client"}')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { url: `https://localhost:${address.port}`, caPath, heard, close }
}
