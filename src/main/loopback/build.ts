import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const served = 'out/main/served.js'
const outputs = ['out/main/index.js', served, 'out/preload/index.cjs', 'out/renderer/index.html']
const sources = ['src', 'electron.vite.config.ts', 'package-lock.json']

/** Whether the built app is missing, or a source was changed after it was built. */
export function isOutOfDate(root: string): boolean {
  const built = outputs.map((path) => join(root, path))
  if (!built.every((path) => existsSync(path))) return true
  const oldest = Math.min(...built.map((path) => statSync(path).mtimeMs))
  return sources.some((path) => newestIn(join(root, path)) > oldest)
}

/** @throws Error with the builder's own words when it fails. */
export function build(root: string): void {
  const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const { status, stderr } = spawnSync(process.execPath, [builder, 'build', '--logLevel', 'error'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`electron-vite build ended with ${status}: ${stderr}`)
}

/** `served.ts` as it was built; the build must not be out of date. */
export async function builtServed(root: string): Promise<typeof import('./served.ts')> {
  return (await import(pathToFileURL(join(root, served)).href)) as typeof import('./served.ts')
}

function newestIn(path: string): number {
  if (!existsSync(path)) return 0
  const own = statSync(path)
  if (!own.isDirectory()) return own.mtimeMs
  const inside = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs)
  return Math.max(0, ...inside)
}
