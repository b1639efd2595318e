// Runs calls of the official SDK as any script would: a process of its own, https, and the
// tenant's authority from NODE_EXTRA_CA_CERTS. Whoever started it sends them, some at a time.
import { ManagementClient } from 'auth0'

const [domain, clientId, clientSecret] = process.argv.slice(2)

process.on('message', ({ id, calls }) => void answer(id, calls))
process.once('disconnect', () => process.exit())

async function answer(id, calls) {
  // A client keeps its token: each batch asks for its own, as a script does that is started anew.
  const client = new ManagementClient({ domain, clientId, clientSecret, maxRetries: 0 })
  const answers = []
  for (const [method, ...args] of calls) {
    const path = method.split('.')
    const name = path.pop()
    const resource = path.reduce((at, part) => at[part], client)
    try {
      const found = await resource[name](...args)
      answers.push(found?.getNextPage ? await everyItem(found) : (found ?? null))
    } catch (error) {
      answers.push({ statusCode: error.statusCode, message: error.message, body: error.body })
    }
  }
  process.send({ id, answers })
}

async function everyItem(pages) {
  const items = []
  for await (const item of pages) items.push(item)
  return items
}
