import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

/** Without its static side, whose types the compiler can't name in the shape of the fake. */
const Emitter: new () => EventEmitter = EventEmitter

type Handler = (...args: never[]) => unknown

/** What Electron would hand out, and what was asked of it: enough to drive the real shell without its program. */
export function fakeElectron() {
  const handlers = new Map<string, Handler>()
  const schemes: unknown[] = []
  const processes: FakeProcess[] = []
  const windows: FakeWindow[] = []
  const menus: unknown[] = []

  class FakePort extends Emitter {
    other: FakePort | null = null
    readonly sent: unknown[] = []
    postMessage(message: unknown): void {
      this.sent.push(message)
      this.other?.emit('message', { data: message })
    }
    start(): void {
      this.started = true
    }
    started = false
  }

  class FakeProcess extends Emitter {
    readonly file: string
    readonly args: readonly string[]
    port = new FakePort()
    constructor(file: string, args: readonly string[]) {
      super()
      this.file = file
      this.args = args
    }
    postMessage(_message: unknown, [port]: FakePort[]): void {
      if (port) this.port = port
    }
  }

  class FakeContents extends Emitter {
    readonly mainFrame = { origin: 'app://workbench' }
    readonly sent: unknown[][] = []
    openHandler: (() => unknown) | null = null
    peerAddresses = 'default'
    setWebRTCIPHandlingPolicy(policy: string): void {
      this.peerAddresses = policy
    }
    setWindowOpenHandler(handler: () => unknown): void {
      this.openHandler = handler
    }
    send(...message: unknown[]): void {
      this.sent.push(message)
    }
  }

  class FakeWindow extends Emitter {
    readonly options: Readonly<Record<string, unknown>> & { readonly webPreferences: Readonly<Record<string, unknown>> }
    readonly webContents = new FakeContents()
    address = ''
    minimized = false
    focused = false
    shown = false
    constructor(options: FakeWindow['options']) {
      super()
      this.options = options
      windows.push(this)
    }
    show(): void {
      this.shown = true
    }
    isMinimized(): boolean {
      return this.minimized
    }
    restore(): void {
      this.minimized = false
    }
    focus(): void {
      this.focused = true
    }
    loadURL(address: string): Promise<void> {
      this.address = address
      return Promise.resolve()
    }
  }

  const app = Object.assign(new EventEmitter(), {
    isPackaged: false,
    asked: [] as string[],
    isFirst: true,
    enableSandbox: () => app.asked.push('sandbox'),
    commandLine: { appendSwitch: (...words: string[]) => app.asked.push(words.join('=')) },
    requestSingleInstanceLock: () => app.isFirst,
    whenReady: () => Promise.resolve(),
    getLocale: () => 'en-GB',
    quit: () => app.asked.push('quit'),
    exit: (code: number) => app.asked.push(`exit ${code}`),
  })
  const sessions: { partition: string; options: unknown; session: FakeSession }[] = []
  const dialogs: string[][] = []

  const electron = {
    app,
    dialog: { showErrorBox: (...words: string[]) => dialogs.push(words) },
    session: {
      fromPartition: (partition: string, options: unknown) => {
        const session = new FakeSession()
        sessions.push({ partition, options, session })
        return session
      },
    },
    BrowserWindow: FakeWindow,
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (menu: unknown) => menus.push(menu),
    },
    MessageChannelMain: class {
      readonly port1 = new FakePort()
      readonly port2 = new FakePort()
      constructor() {
        this.port1.other = this.port2
        this.port2.other = this.port1
      }
    },
    contextBridge: { exposeInMainWorld: vi.fn<(name: string, api: unknown) => void>() },
    ipcMain: {
      handle: (channel: string, handler: Handler) => handlers.set(channel, handler),
      removeHandler: (channel: string) => handlers.delete(channel),
    },
    ipcRenderer: Object.assign(new EventEmitter(), { invoke: vi.fn<(...args: unknown[]) => Promise<unknown>>() }),
    protocol: { registerSchemesAsPrivileged: (list: unknown[]) => schemes.push(...list) },
    utilityProcess: {
      fork: (file: string, args: readonly string[]) => {
        const child = new FakeProcess(file, args)
        processes.push(child)
        return child
      },
    },
  }
  return { electron, app, dialogs, handlers, schemes, sessions, processes, windows, menus }
}

/** A session that keeps every handler it is given, under the name of the method that gave it. */
export class FakeSession extends Emitter {
  readonly given = new Map<string, Handler>()
  spellChecker = true
  readonly webRequest = { onBeforeRequest: (handler: Handler) => this.given.set('onBeforeRequest', handler) }
  readonly protocol = { handle: (scheme: string, handler: Handler) => this.given.set(`${scheme}:`, handler) }
  readonly setPermissionRequestHandler = this.keep('permissionRequest')
  readonly setPermissionCheckHandler = this.keep('permissionCheck')
  readonly setDevicePermissionHandler = this.keep('devicePermission')
  readonly setDisplayMediaRequestHandler = this.keep('displayMedia')

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled
  }

  private keep(name: string) {
    return (handler: Handler) => {
      this.given.set(name, handler)
    }
  }
}
