import type { z } from 'zod/mini'
import type { cloudentityRoutes } from '#domain/destinations/cloudentity/contract/routes.ts'
import { Failure, ownFailure } from '../failure.ts'
import type { Expected } from '../outcome.ts'
import { type Answer, readAs } from './admin.ts'
import { projectAttributes, textsIn } from './project-idp.ts'
import { storedServer } from './stored.ts'
import { hiddenIn, type Uses } from './uses.ts'

type Added = z.output<(typeof cloudentityRoutes)['addContextAttribute']['body']>
type Context = z.input<(typeof cloudentityRoutes)['getContext']['response']>

const attributesOf = (answer: Answer) =>
  readAs(storedServer, answer).authentication_context_settings?.attributes ?? []
const viewOf = (answer: Answer): Context => ({
  attributes: projectAttributes(attributesOf(answer)),
})

export const readContext = async (
  { admin }: Pick<Uses, 'admin'>,
  signal: AbortSignal,
): Promise<Context> => viewOf(await admin.call('getServer', {}, signal))

/** Members of an answer that a write does not take (specification: ServerResponse, Server). */
const ofAnswers = ['issuer_url', 'mtls_issuer_url', 'supported_application_purposes', 'theme_id']

/**
 * Adds an attribute. The context has no endpoint of its own: the whole workspace is read and
 * written, and its hashing secrets go back as they came. A mask of them would be stored in their
 * place, and every pseudonymous subject would be another one: then nothing is written.
 */
export async function addAttribute(
  uses: Pick<Uses, 'admin' | 'config'>,
  added: Added,
  signal: AbortSignal,
): Promise<Context> {
  const { admin } = uses
  const answer = await admin.call('getServer', {}, signal)
  const before = readAs(storedServer, answer)
  const attributes = attributesOf(answer)
  if (attributes.some(({ name }) => name === added.name))
    throw ownFailure(
      409,
      'invalid_request',
      `The context has an attribute ${added.name} already.`,
      {
        property: 'name',
      },
    )
  if (textsIn([before['secret'], before['rotated_secrets']]).some(isMask)) throw masked()
  const body = {
    ...Object.fromEntries(Object.entries(before).filter(([name]) => !ofAnswers.includes(name))),
    authentication_context_settings: {
      ...before.authentication_context_settings,
      attributes: [...attributes, { ...added, labels: [] }],
    },
  }
  const sent = { body, tag: answer.tag, hidden: hiddenIn(before, viewOf(answer), uses) }
  return admin.write('updateServer', sent, withAttribute(uses, added.name), signal)
}

const withAttribute = ({ admin }: Pick<Uses, 'admin'>, name: string): Expected<Context> => {
  const inIt = (view: Context) => view.attributes.some((one) => one.name === name)
  return {
    what: 'the attribute was added',
    read: (answer) => {
      const { data } = storedServer.safeParse(answer)
      const view = data && viewOf({ body: data })
      return view && inIt(view) ? view : undefined
    },
    look: async (signal) => {
      const view = await readContext({ admin }, signal)
      return inIt(view) ? { done: view } : { found: 'So far the workspace does not show it.' }
    },
  }
}

/** Of a text nobody can read: `********`, `xxxx`. */
const isMask = (text: string) => /[*•]{3}/.test(text) || /^(.)\1*$/.test(text)

const masked = () =>
  new Failure(
    {
      source: 'workspace',
      status: 403,
      code: 'workspace_masked',
      message:
        'The workspace hides the secret it hashes with, and has to be written whole: it is not written.',
    },
    { http: 502 },
  )
