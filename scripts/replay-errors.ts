import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { channels } from '#domain/oidc/values.ts'
import { explainFailure } from '#domain/destinations/auth0/failures/explain.ts'

/**
 * What the dictionary says to errors that were met somewhere: `npm run replay:errors -- FILE…`. A
 * file is one `{ facts: { code, description }, must? }` or a list of them; `must` is printed beside.
 */
const met = z.object({
  facts: z.object({
    code: z.string(),
    description: z.string().optional(),
    channel: z.enum(channels).optional(),
    strategy: z.string().optional(),
  }),
  must: z.string().optional(),
})

for (const path of process.argv.slice(2)) {
  const file: unknown = JSON.parse(readFileSync(path, 'utf8'))
  for (const { facts, must } of z.array(met).parse([file].flat())) {
    const { id = 'unknown', field, step, who, headline } = explainFailure(facts)
    const words = [facts.code || '(page)', facts.description].filter(Boolean).join(': ')
    console.log(words.slice(0, 100))
    console.log(
      `  is   ${[id, field, step, who].map((part) => part ?? '-').join(' / ')}: ${headline}`,
    )
    if (must !== undefined) console.log(`  must ${must}`)
  }
}
