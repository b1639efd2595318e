/** More than any tenant has of anything that is read so, at the sizes of page that are asked for. */
const maxPages = 100

/**
 * The pages of a list, one after the other, by the cursor of the one before.
 *
 * @param endless what is thrown where a page leads to one that was read already, or pages do not
 *   end: a list that is taken for whole then would lack what is on no page that was read
 */
export async function* everyPage<P extends { readonly next?: string | undefined }>(
  read: (from: string | undefined) => Promise<P>,
  endless: () => Error,
): AsyncGenerator<P, void> {
  const asked = new Set<string | undefined>()
  let from: string | undefined
  do {
    if (asked.has(from) || asked.size === maxPages) throw endless()
    asked.add(from)
    const page = await read(from)
    yield page
    from = page.next
  } while (from !== undefined)
}
