import { once } from 'node:events'
import { createServer } from 'node:http'

/** A page that cuts its window off from whoever opened it, as some providers do. */
export async function openerPolicyPage() {
  const server = createServer((_, response) => {
    response.setHeader('cross-origin-opener-policy', 'same-origin')
    response.setHeader('content-type', 'text/html')
    response.end(
      '<!doctype html><title>Provider</title><link rel=icon href=data:,><h1>Provider</h1>',
    )
  }).listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return {
    url: `http://localhost:${address.port}/`,
    close: () => void server.close(),
  }
}
