import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where Electron's program is, or why the window can't be had: a code for `start.reason` in the words. */
export type Electron =
  | { readonly found: true; readonly program: string }
  | { readonly found: false; readonly reason: 'noDisplay' | 'asRoot' | 'notInstalled' }

export interface Surroundings {
  readonly root: string
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** The numeric user, 0 for root; -1 where there is none (Windows). */
  readonly user: number
  /** Asks Electron's own installer for the program: from its cache, a mirror or the network. */
  readonly install: () => void
}

export function findElectron(around: Surroundings): Electron {
  const { env, platform, user } = around
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return { found: false, reason: 'noDisplay' }
  // Chromium gives up its sandbox for root, and the window doesn't run without.
  if (user === 0) return { found: false, reason: 'asRoot' }

  const program = installedElectron(around)
  if (program) return { found: true, program }
  installOnce(around)
  const fetched = installedElectron(around)
  return fetched ? { found: true, program: fetched } : { found: false, reason: 'notInstalled' }
}

function installedElectron({ root, platform, env }: Surroundings): string | undefined {
  const folders = [env['ELECTRON_OVERRIDE_DIST_PATH'], join(root, 'node_modules/electron/dist')]
  return folders
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, programIn(platform)))
    .find((path) => existsSync(path))
}

function programIn(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

/** A closed office would wait for the network at each start: the installer is asked again only when its sources change. */
function installOnce({ root, env, install }: Surroundings): void {
  const mark = join(root, 'node_modules/.cache/electron-asked')
  const sources = JSON.stringify([electronVersion(root), env['ELECTRON_MIRROR'], env['electron_config_cache']])
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sources) return
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, sources)
  install()
}

export function electronVersion(root: string): string {
  const manifest = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as unknown
  return (manifest as { version: string }).version
}

/** Silent: a failure is told in one sentence by the caller. Ends after two minutes, for networks that swallow requests. */
export function runInstaller(root: string): void {
  const installer = join(root, 'node_modules/electron/install.js')
  spawnSync(process.execPath, [installer], { cwd: root, stdio: 'ignore', timeout: 120_000 })
}

/** Resolves when the window was closed: `true`, or when Electron ended with a fault before anybody could use it: `false`. */
export function runElectron(program: string, args: readonly string[]): Promise<boolean> {
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit' })
    child.once('error', () => {
      resolve(false)
    })
    child.once('exit', (code) => {
      resolve(code === 0 || performance.now() - started > 10_000)
    })
  })
}
