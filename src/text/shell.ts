/** One word of a POSIX shell that expands to exactly this text (POSIX.1-2024 XCU §2.2.2). */
export const quoteShell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
