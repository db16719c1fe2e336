import { measureNearModules } from './cli/bench/nearModules.ts'
import { spreadOf, p95Of } from './cli/bench/measure.ts'
const size = Number(process.argv[2]), t = performance.now()
const r = await measureNearModules(size, 15)
console.log(size, 'first', spreadOf(r.first), p95Of(r.first), 'again', spreadOf(r.again), p95Of(r.again), 'total s', (performance.now()-t)/1000)
