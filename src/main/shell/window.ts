import { BrowserWindow, type Session } from 'electron'
import { appOrigin } from './appScheme.ts'
import { forbidNavigation } from './navigation.ts'

/** The workbench's window: a page without Node, without a way out, and without a profile on disk. */
export function openWindow(options: {
  readonly session: Session
  readonly preload: string
  readonly title: string
  readonly allowDevTools: boolean
}): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 820,
    minWidth: 800,
    minHeight: 560,
    title: options.title,
    show: false,
    webPreferences: {
      session: options.session,
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: options.allowDevTools,
    },
  })
  forbidNavigation(window.webContents)
  // Packets to an address in numbers pass by the policy, the request handler and the resolver; over TCP the resolver stops them.
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  window.once('ready-to-show', () => {
    window.show()
  })
  void window.loadURL(`${appOrigin}/index.html`)
  return window
}
