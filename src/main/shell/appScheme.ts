import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { contentTypeOf, pageHeaders } from '#contract/page.ts'

export const appOrigin = 'app://workbench'

/** Before Electron is ready: makes `app:` a scheme with an origin of its own, as strict as https. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: false } },
  ])
}

/** Serves the built page. What is not in the list that was made at the start is not there: no path leads out of the folder. */
export function serveApp(session: Session, folder: string): void {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [`/${relative(folder, path).split(sep).join('/')}`, path]),
  )
  session.protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    const path = files.get(pathname === '/' ? '/index.html' : pathname)
    if (host !== 'workbench' || request.method !== 'GET' || path === undefined) {
      return new Response(null, { status: 404, headers: pageHeaders })
    }
    return new Response(new Uint8Array(await readFile(path)), {
      headers: { ...pageHeaders, 'Content-Type': contentTypeOf(path) },
    })
  })
}
