import { join } from 'node:path'
import { readDemoCases } from '../../cli/demo/demoCases.ts'
import { callsOf, openOffice, receive } from '../../cli/demo/demoOffice.ts'
import type { EnginePorts } from './ports.ts'
import { passphrase, resourcesFolder, startEngine } from './engine.fixtures.ts'

/** The office of the demo with the first of its cases received: by the test's clock, or at `now`. */
export async function receiveDemoCase({
  now,
  printBeside,
}: { readonly now?: string; readonly printBeside?: NonNullable<EnginePorts['printBeside']> } = {}) {
  const started = startEngine({ demo: true, ...(printBeside === undefined ? {} : { printBeside }) })
  if (now !== undefined) started.clock.now = new Date(now)
  const call = callsOf(started.engine)
  const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
  await openOffice(call, resourcesFolder, demo, passphrase)
  const [worked] = demo.worked
  if (worked === undefined) throw new Error('The demo lost its cases')
  const received = await receive(call, join(resourcesFolder, 'samples'), worked)
  return { started, call, demo, worked, received }
}
