/** Hands bytes to the person: the host's own save dialog, or the browser's download. */
export function saveFile({
  name,
  bytes,
  type,
}: {
  readonly name: string
  readonly bytes: Uint8Array
  readonly type: string
}): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Firefox and Chromium have the bytes once the click has been handled.
  window.setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 10_000)
}

/** Hands out issued bytes. */
export function savePdf({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): void {
  saveFile({ name, bytes, type: 'application/pdf' })
}
