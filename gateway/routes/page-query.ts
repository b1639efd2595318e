interface Page {
  readonly from?: string | undefined
  readonly take?: number | undefined
}

/** Checkpoint pages always: `take` asks for them, 1 to 100 at once, 50 unless told (Management API). */
export const pageOf = ({ from, take = 50 }: Page) => ({
  take: Math.min(100, Math.max(1, Math.floor(take))),
  ...(from === undefined ? {} : { from }),
})
