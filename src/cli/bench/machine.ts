import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os'

/** What the figures depend on; nothing that tells whose machine it is. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  /** Bytes. */
  readonly memory: number
  readonly platform: string
  readonly node: string
  readonly browser: string
}

export function thisMachine(browser: string): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memory: totalmem(),
    platform: `${platform()} ${arch()}`,
    node: process.version,
    browser,
  }
}
