/** Hands the browser a file to keep; nothing is sent. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a')
  link.download = name
  link.href = `data:${type};charset=utf-8,${encodeURIComponent(text)}`
  link.click()
}
