import { join } from 'node:path'
import { app, dialog, Menu, session, type BrowserWindow } from 'electron'
import engineFlags from '#contract/engineFlags.json' with { type: 'json' }
import { registerAppScheme, serveApp } from './shell/appScheme.ts'
import { startEngine } from './shell/engineProcess.ts'
import { serveIpc } from './shell/ipc.ts'
import { buildMenu } from './shell/menu.ts'
import { askWhereToSave, secureSession } from './shell/sessionSecurity.ts'
import { openWindow } from './shell/window.ts'
import { wordsFor } from './shell/words.ts'

// The only place where everything meets: each line makes one part from the parts above it.

const built = import.meta.dirname
const allowDevTools = !app.isPackaged
const root = join(built, '../..')
const bundled = app.isPackaged
  ? { resources: join(process.resourcesPath, 'resources'), migrations: join(process.resourcesPath, 'migrations') }
  : { resources: join(root, 'resources'), migrations: join(root, 'src/main/engine/db/migrations') }

app.enableSandbox()
// Below every request handler: no name is ever looked up.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
app.commandLine.appendSwitch('disable-background-networking')
// A utility process has its heap before it reads its own arguments: only a switch of the program reaches it in time.
app.commandLine.appendSwitch('js-flags', engineFlags.join(' '))
registerAppScheme()

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

function start(): void {
  const t = wordsFor(app.getLocale())
  // Kept in memory only: a profile on disk would hold what the officer typed.
  const own = session.fromPartition('workbench', { cache: false })
  secureSession(own, { allowDevTools })
  askWhereToSave(own, t('start.saveTitle'))
  serveApp(own, join(built, '../renderer'))
  Menu.setApplicationMenu(buildMenu(t, { allowDevTools }))

  const engine = startEngine({
    file: join(built, 'engine.js'),
    args: [
      `--resources=${bundled.resources}`,
      `--migrations=${bundled.migrations}`,
      ...process.argv.filter((word) => /^--(data=|demo$)/.test(word)),
    ],
    now: Date.now,
    crashed: ({ again }) => {
      dialog.showErrorBox(t('start.engineStopped'), t(again ? 'start.engineAgain' : 'start.engineGivenUp'))
      if (!again) app.exit(1)
    },
  })

  const window = openWindow({
    session: own,
    preload: join(built, '../preload/index.cjs'),
    title: t('start.title'),
    allowDevTools,
  })
  serveIpc(window.webContents, engine)
  stayOnce(window)
  endWithTheWindow(() => engine.close())
}

/** A second start shows the window of the first: two engines can't write one record. */
function stayOnce(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
}

function endWithTheWindow(close: () => Promise<void>): void {
  let closing = false
  app.on('window-all-closed', () => {
    app.quit()
  })
  app.on('before-quit', (event) => {
    // Held back however often it is asked for: `exit` ends the program without asking here again.
    event.preventDefault()
    if (closing) return
    closing = true
    void close().finally(() => {
      app.exit(0)
    })
  })
}
