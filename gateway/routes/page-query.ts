interface Page {
  readonly from?: string | undefined
  readonly take?: number | undefined
}

/**
 * Checkpoint pages always: `take` asks for them, 50 unless told, at max 100 at once, or 1000 of
 * the clients of a connection (Management API).
 */
export const pageOf = ({ from, take = 50 }: Page, max = 100) => ({
  take: Math.min(max, Math.max(1, Math.floor(take))),
  ...(from === undefined ? {} : { from }),
})
