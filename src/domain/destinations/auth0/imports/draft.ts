import { z } from 'zod/mini'
import { isObject } from '#domain/wire/json.ts'
import type { DraftValues } from '../connection/draft.ts'
import { fromConnection } from '../connection/from-connection.ts'
import {
  connectionView,
  metadataView,
  optionsView,
  type ConnectionView,
} from '../contract/views.ts'
import type { ImportedConnection } from './imported.ts'

/** The members that a schema takes, each by itself: one that is odd costs no other. */
function taken(shape: Readonly<Record<string, z.ZodMiniType>>, source: object) {
  return Object.fromEntries(
    Object.entries(source).flatMap(([name, value]) => {
      const schema = Object.hasOwn(shape, name) ? shape[name] : undefined
      const read = schema && z.safeParse(schema, value)
      return read?.success ? [[name, read.data]] : []
    }),
  )
}

/** As the gateway would show it, had it been created. */
function viewOf({ body }: ImportedConnection): ConnectionView {
  const given: Record<string, unknown> = { ...body.options }
  // What the samples of Auth0's documentation call it.
  if (typeof given['scopes'] === 'string' && given['scope'] === undefined) {
    given['scope'] = given['scopes']
    delete given['scopes']
  }
  const { oidc_metadata: document } = given
  const options = {
    ...taken(optionsView.shape, given),
    ...(isObject(document) && { oidc_metadata: taken(metadataView.shape, document) }),
  }
  return {
    ...z.parse(connectionView, {
      ...taken(connectionView.shape, { ...body, options: undefined }),
      id: '',
      name: body.name,
      strategy: body.strategy,
      optionsReadable: true,
      otherOptions: Object.keys(given)
        .filter((name) => !Object.hasOwn(options, name))
        .map((name) => ({ name, type: typeof given[name] })),
    }),
    options: z.parse(optionsView, options),
  }
}

export interface ImportedDraft {
  readonly values: DraftValues
  /** What a draft has no place for. */
  readonly leftOut: readonly string[]
}

/** What the wizard starts from. Applications are those of another tenant, or may be: not taken. */
export function toDraft(connection: ImportedConnection): ImportedDraft {
  const { values, leftOut } = fromConnection(viewOf(connection))
  const count = connection.clients.length
  return {
    values: { ...values, name: connection.body.name },
    leftOut: [
      ...leftOut,
      ...(count === 0
        ? []
        : [`${count} ${count === 1 ? 'application' : 'applications'}: choose them in the wizard`]),
    ],
  }
}
