import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultDataFolder } from './defaultDataFolder.ts'

test.each([
  ['linux', {}, ['.local', 'share', 'recognition-workbench']],
  ['darwin', {}, ['Library', 'Application Support', 'recognition-workbench']],
  ['win32', {}, ['AppData', 'Local', 'recognition-workbench']],
] as const)('on %s the record lies where data of programs belongs', (platform, env, below) => {
  expect(defaultDataFolder({ platform, env }, 'home')).toBe(join('home', ...below))
})

// Roaming profiles are copied to a server at log-out; a local one stays on this computer.
test('a system that names the place is heard', () => {
  expect(defaultDataFolder({ platform: 'linux', env: { XDG_DATA_HOME: 'data' } }, 'home')).toBe(
    join('data', 'recognition-workbench'),
  )
  expect(defaultDataFolder({ platform: 'win32', env: { LOCALAPPDATA: 'local' } }, 'home')).toBe(
    join('local', 'recognition-workbench'),
  )
})
