import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/**
 * The files of the page by their path in it, with the bridge put before the page's own script.
 *
 * Listed once at the start: a path that is not in the list is not there, so none leads out of the folder.
 */
export function pageFiles(rendererFolder: string, bridgeFolder: string): ReadonlyMap<string, () => Buffer> {
  const files = new Map<string, () => Buffer>()
  for (const entry of readdirSync(rendererFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(relative(rendererFolder, path).split(sep).join('/'), () => readFileSync(path))
  }
  for (const name of ['bridge.js', 'wire.js']) files.set(name, () => readFileSync(join(bridgeFolder, name)))

  // Module scripts run in the order of the page, so the bridge is there before the page asks for it.
  const page = readFileSync(join(rendererFolder, 'index.html'), 'utf8')
  const withBridge = page.replace('<head>', '<head>\n    <script type="module" src="./bridge.js"></script>')
  files.set('', () => Buffer.from(withBridge))
  files.delete('index.html')
  return files
}
