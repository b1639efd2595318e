/** Three parts or more, or what one has left of them. */
const wholeJose = /^ey[JA][\w-]{8,}\.[\w-]*\./

/** Whether a text is a token, and no words with one inside. */
export const isJose = (text: string): boolean => wholeJose.test(text)
