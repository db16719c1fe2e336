import { resolve } from 'node:path'
import { isOutOfDate } from '../src/main/loopback/build.ts'

/** Page and engine are tested as they were built: an old build would pass for what the sources say now. */
export default function refuseAnOldBuild(): void {
  if (isOutOfDate(resolve('.'))) throw new Error('The build is older than the sources. Run "npm run build" first.')
}
