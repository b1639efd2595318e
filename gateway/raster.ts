const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to))

/** By what the file begins with, never by what its server calls it. SVG is a document: not here. */
const kinds: readonly [contentType: string, is: (bytes: Uint8Array) => boolean][] = [
  ['image/png', (b) => ascii(b, 0, 8) === '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', (b) => ascii(b, 0, 3) === '\xff\xd8\xff'],
  ['image/gif', (b) => /^GIF8[79]a$/.test(ascii(b, 0, 6))],
  ['image/webp', (b) => ascii(b, 0, 4) === 'RIFF' && ascii(b, 8, 12) === 'WEBP'],
]

/** The content type of a raster picture, or undefined for anything else. */
export const rasterType = (bytes: Uint8Array): string | undefined =>
  kinds.find(([, is]) => is(bytes))?.[0]
