/** Of what opens when something is to be done with several rows. */
export interface PartProps<Row> {
  readonly rows: readonly Row[]
  /** It is over, or was not wanted. */
  readonly onClose: () => void
  /** As `onClose`; what became of it is said beside the list, and nothing stays chosen. */
  readonly onDone: (words: string) => void
}
