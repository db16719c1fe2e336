import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './office.ts'

/** The loopback host on the record in `dataFolder`, as `npm start -- --browser` runs it; it builds the page where that is out of date. */
export async function startHost(dataFolder: string): Promise<{ readonly host: ChildProcess; readonly url: string }> {
  const script = join(root, 'src/main/loopback/start.ts')
  const host = spawn(process.execPath, [script, '--browser', '--no-open', '--demo', '--data', dataFolder], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: host.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0]
    if (url !== undefined) return { host, url }
  }
  throw new Error('The workbench ended before it said its address')
}

export async function end(host: ChildProcess): Promise<void> {
  const ended = once(host, 'exit')
  host.kill('SIGTERM')
  await ended
}
