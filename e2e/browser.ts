import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

const flags = [
  // Chromium refuses to run as root with its sandbox; the pages under test are our own.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** How to start a browser for the tests: the machine's own Chrome, Chromium or Edge, else the one that `npm ci` brought. */
export async function browser(): Promise<{ executablePath: string; args: string[]; env?: Record<string, string> }> {
  const installed = installedBrowsers().find((path) => existsSync(path))
  if (installed) return { executablePath: installed, args: flags }
  if (process.platform === 'linux' && process.arch === 'x64') return bundledBrowser()
  throw new Error('The browser tests need Chrome, Chromium or Edge on this machine; none was found.')
}

function installedBrowsers(): readonly string[] {
  const { env, platform } = process
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (platform === 'win32') {
    const places = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (place) => place !== undefined,
    )
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
    return programs.flatMap((program) => places.map((place) => join(place, program)))
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge']
  const folders = (env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Unpacked once into node_modules: the shared temporary folder could hold a file that somebody else put there. */
async function bundledBrowser() {
  const cache = resolve('node_modules/.cache/chromium')
  mkdirSync(cache, { recursive: true })
  const { TMPDIR } = process.env
  process.env['TMPDIR'] = cache
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium')
    const executablePath = await chromium.executablePath()
    if (!lacksLibraries(executablePath)) return { executablePath, args: flags }

    await inflate(resolve('node_modules/@sparticuz/chromium/bin/al2023.tar.br'))
    const libraries = join(cache, 'al2023/lib')
    const env = Object.entries({ ...process.env, LD_LIBRARY_PATH: libraries, TMPDIR }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    )
    return { executablePath, args: flags, env: Object.fromEntries(env) }
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
  }
}

/** A machine without a desktop often has no NSS and the like; the package brings them, unpacked only where needed. */
function lacksLibraries(executable: string): boolean {
  try {
    return execFileSync('ldd', [executable], { encoding: 'utf8' }).includes('not found')
  } catch {
    return false
  }
}
