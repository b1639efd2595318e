import { createServer } from 'node:net'
import { stop } from './say.mjs'

const free = (port, host) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code !== 'EADDRINUSE'))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })

/**
 * Ends with one line naming the first port that is taken.
 * @param {Record<string, number>} ports the environment variable that sets it → port
 */
export async function demandFreePorts(ports) {
  for (const [name, port] of Object.entries(ports)) {
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      stop(`${name} is not a port: ${process.env[name]}`)
    if ((await free(port, '127.0.0.1')) && (await free(port, '::1'))) continue
    stop(`Port ${port} is taken. Free it, or choose another one: ${name}=${port + 10} npm start`)
  }
}
