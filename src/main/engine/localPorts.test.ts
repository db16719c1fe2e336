import { expect, test, vi } from 'vitest'
import { localPorts } from './localPorts.ts'
import { resourcesFolder } from './engine.fixtures.ts'

// A fact called `code` took the place of the event's: a line said `SQLITE_FULL` and not what had failed.
test('a line of the log says what happened, when, and with what', () => {
  const written = vi.spyOn(console, 'error').mockReturnValue()
  const places = { dataFolder: '', resourcesFolder, migrationsFolder: '' } as const
  const { log } = localPorts({ ...places, host: 'none', demo: false, readerWorker: new URL(import.meta.url) })
  log('route.failed', { route: 'cases.create', reason: 'SQLITE_FULL' })
  // @ts-expect-error What happened is the code, and no fact may be called that.
  log('backup.failed', { code: 'diskFull' })

  const lines = written.mock.calls.map(([line]) => JSON.parse(String(line)) as unknown)
  written.mockRestore()
  expect(lines).toMatchObject([
    {
      code: 'route.failed',
      at: expect.stringMatching(/^2\d{3}-/) as unknown,
      route: 'cases.create',
      reason: 'SQLITE_FULL',
    },
    { code: 'backup.failed' },
  ])
})
