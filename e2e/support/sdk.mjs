// Runs calls of the official SDK as any script would: a process of its own, https, and the
// tenant's authority from NODE_EXTRA_CA_CERTS. Calls come as JSON on stdin, answers go to stdout.
import { text } from 'node:stream/consumers'
import { ManagementClient } from 'auth0'

const [domain, clientId, clientSecret] = process.argv.slice(2)
const client = new ManagementClient({ domain, clientId, clientSecret, maxRetries: 0 })

const answers = []
for (const [method, ...args] of JSON.parse(await text(process.stdin))) {
  const path = method.split('.')
  const name = path.pop()
  const resource = path.reduce((at, part) => at[part], client)
  try {
    const answer = await resource[name](...args)
    answers.push(answer?.getNextPage ? await everyItem(answer) : (answer ?? null))
  } catch (error) {
    answers.push({ statusCode: error.statusCode, message: error.message, body: error.body })
  }
}
process.stdout.write(JSON.stringify(answers))

async function everyItem(pages) {
  const items = []
  for await (const item of pages) items.push(item)
  return items
}
