import { homedir } from 'node:os'
import { join } from 'node:path'

const name = 'recognition-workbench'

/** Where the record lies when nobody says otherwise: the place that each system has for the data of programs. */
export function defaultDataFolder(
  { platform, env } = { platform: process.platform, env: process.env },
  home = homedir(),
): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), name)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', name)
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), name)
}
