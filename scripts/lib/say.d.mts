export function stop(line: string): never
export function checkNode(): void
export function endOfLife(version: string): string | undefined
