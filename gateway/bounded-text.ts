/**
 * The body of an answer as text, or undefined where it has more bytes than it may: then it is not
 * read on, and its connection ends. Counted after inflating.
 */
export async function boundedText(
  response: Response,
  maxBytes: number,
): Promise<string | undefined> {
  const decoder = new TextDecoder()
  let bytes = 0
  let text = ''
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
