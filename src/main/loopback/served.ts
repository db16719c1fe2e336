import { join } from 'node:path'
import { createEngine } from '#engine/engine.ts'
import { localPorts } from '#engine/localPorts.ts'
import type { Engine, EnginePorts } from '#engine/ports.ts'
import { serve, type Host } from './host.ts'

// An entry of the build: from the sources Node takes five times as long to start the engine, most of it for the
// package.json of drizzle-orm, which it reads anew for each module there.

/** What the caller says; anything else is as on the officer's computer unless the caller says that too. */
type Ports = Pick<EnginePorts, 'dataFolder' | 'demo'> & Partial<EnginePorts>

/** @param root the project's folder */
export function openEngine(root: string, { dataFolder, demo, ...ports }: Ports): Engine {
  return createEngine({
    ...localPorts({
      dataFolder,
      resourcesFolder: join(root, 'resources'),
      migrationsFolder: join(root, 'src/main/engine/db/migrations'),
      host: 'browser',
      demo,
      // Right because this file is an entry of the build, and the workers are built beside it.
      readerWorker: new URL('./read.worker.js', import.meta.url),
    }),
    ...ports,
  })
}

/**
 * Serves `out/renderer` and the engine to a browser on this computer.
 *
 * @throws Error with the code of `listen` where the port can't be had
 */
export async function serveWorkbench(
  root: string,
  { port, turnedAway, ...ports }: Ports & Pick<Parameters<typeof serve>[0], 'port' | 'turnedAway'>,
): Promise<{ readonly host: Host; readonly engine: Engine }> {
  const engine = openEngine(root, ports)
  const rendererFolder = join(root, 'out/renderer')
  const bridgeFolder = join(root, 'src/main/loopback/page')
  return { engine, host: await serve({ engine, rendererFolder, bridgeFolder, port, turnedAway }) }
}
