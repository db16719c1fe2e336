import type { WebContents } from 'electron'

/** The page stays the page: no link, form, frame or window leads anywhere else. */
export function forbidNavigation(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }) => {
    event.preventDefault()
  }
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', refuse)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
