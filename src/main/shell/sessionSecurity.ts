import type { Session } from 'electron'
import { appOrigin } from './appScheme.ts'

/** Addresses that never leave this computer: the page, and what the page made itself. */
const local = [`${appOrigin}/`, `blob:${appOrigin}/`, 'data:']

/** Refuses whatever would reach beyond the window: network, camera, devices, files on disk, spelling dictionaries. */
export function secureSession(session: Session, { allowDevTools }: { readonly allowDevTools: boolean }): void {
  const allowed = allowDevTools ? [...local, 'devtools:'] : local
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !allowed.some((start) => url.startsWith(start)) })
  })

  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer({})
  })

  // Chromium would fetch dictionaries from the network.
  session.setSpellCheckerEnabled(false)
}

/** A file leaves the window only as the page's own bytes, and only to where the officer says. */
export function askWhereToSave(session: Session, title: string): void {
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${appOrigin}/`)) {
      event.preventDefault()
      return
    }
    item.setSaveDialogOptions({ title, defaultPath: item.getFilename() })
  })
}
