export interface TokenWarning {
  readonly code: string
  /** The claim or header parameter it is about; absent where it is about the whole. */
  readonly name?: string
  readonly words: string
  /** False: worth knowing, nothing refuses it. */
  readonly refused: boolean
}
