import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { defaultDataFolder } from '#engine/defaultDataFolder.ts'
import { readsAheadEvery } from '#engine/localPorts.ts'
import { nearestLanguage, wordsIn } from '#locales/words.ts'
import { build, builtServed, isOutOfDate } from './build.ts'
import { electronVersion, findElectron, runElectron, runInstaller } from './electron.ts'
import { addressMinutes } from './host.ts'

const root = resolve(import.meta.dirname, '../../..')
const { locale } = new Intl.DateTimeFormat().resolvedOptions()
const t = wordsIn(nearestLanguage(locale))

/** `npm start`: Electron's window where there is one, else the same page in the browser, with the reason. */
async function start(): Promise<void> {
  const options = readOptions()
  if (options === null) return

  if (options.demo && !existsSync(options.dataFolder)) {
    console.error(t('start.noDemo'))
    process.exitCode = 2
    return
  }
  if (isOutOfDate(root)) {
    console.log(t('start.building'))
    build(root)
  }
  const electron = options.browser ? null : findElectron(surroundings())
  if (electron?.found) {
    const args = [root, `--data=${options.dataFolder}`, ...(options.demo ? ['--demo'] : [])]
    if (await runElectron(electron.program, args)) return
    console.log(t('start.reason.failed', { program: electron.program }))
  }
  if (electron?.found === false) console.log(t(`start.reason.${electron.reason}`))
  if (electron) {
    const { platform, arch } = process
    console.log(t('start.getWindow', { version: electronVersion(root), platform, arch }))
  }
  await serveBrowser(options)
}

interface Options {
  readonly dataFolder: string
  readonly demo: boolean
  readonly port: number
  readonly open: boolean
  readonly browser: boolean
}

/** `null` when there is nothing to start: help was asked for, or the call was wrong and that was said. */
function readOptions(): Options | null {
  try {
    const { values } = parseArgs({
      options: {
        demo: { type: 'boolean', default: false },
        data: { type: 'string' },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
        browser: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(t('start.wrongPort'))
    if (values.help) {
      console.log(t('start.help'))
      return null
    }
    const dataFolder = values.data ?? (values.demo ? join(root, 'demo/data') : defaultDataFolder())
    return {
      dataFolder: resolve(dataFolder),
      demo: values.demo,
      port,
      open: !values['no-open'],
      browser: values.browser,
    }
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause)
    console.error(t('start.help'))
    process.exitCode = 2
    return null
  }
}

async function serveBrowser({ dataFolder, demo, port, open }: Options): Promise<void> {
  const { serveWorkbench } = await builtServed(root)
  const { host, engine } = await serveWorkbench(root, {
    dataFolder,
    demo,
    port,
    readsAheadEvery,
    turnedAway: t('start.turnedAway'),
  }).catch((cause: unknown) => {
    if (!isPortTaken(cause)) throw cause
    console.error(t('start.portTaken', { port }))
    process.exit(1)
  })

  const url = host.startUrl()
  const isOpened = open && openBrowser(url)
  console.log(t(isOpened ? 'start.opens' : 'start.address', { url, minutes: addressMinutes }))
  console.log(t('start.howToEnd'))
  // Each address lets in once, and the last alone; Enter gives another.
  const keyboard = createInterface({ input: process.stdin }).on('line', () => {
    console.log(host.startUrl())
  })

  const end = () => {
    keyboard.close()
    void host
      .close()
      .then(() => engine.close())
      .then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end)
}

function isPortTaken(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'EADDRINUSE' || cause.code === 'EACCES')
}

/** Quietly: the address is printed as well. Answers whether there is a display to open one on. */
function openBrowser(url: string): boolean {
  const { platform, env } = process
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return false
  const [program, ...args] =
    platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', url]
      : [platform === 'darwin' ? 'open' : 'xdg-open', url]
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
  return true
}

function surroundings() {
  const { platform, env } = process
  return {
    root,
    platform,
    env,
    user: process.getuid?.() ?? -1,
    install: () => {
      console.log(t('start.fetching'))
      runInstaller(root)
    },
  }
}

await start()
