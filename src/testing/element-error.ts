import { getConfig } from '@testing-library/react'

const { getElementError: withDocument } = getConfig()

/**
 * What is not found says so with the whole document. A test that waits throws it away at every
 * attempt, so that it is written out only for whoever reads the message.
 */
export function getElementError(message: string | null, container: Element): Error {
  const error = new Error()
  Error.captureStackTrace(error, getElementError)
  error.name = 'TestingLibraryElementError'
  let read: string | undefined
  Object.defineProperty(error, 'message', {
    configurable: true,
    get: () => (read ??= withDocument(message, container).message),
  })
  return error
}
