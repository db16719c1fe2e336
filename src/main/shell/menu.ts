import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Words } from '#locales/words.ts'

/** The few commands that belong to the window; all others are on the screens, where their keys are shown. */
export function buildMenu(t: Words, { allowDevTools }: { readonly allowDevTools: boolean }) {
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  return Menu.buildFromTemplate([
    { label: t('start.menu.file'), submenu: [{ role: 'quit', label: t('start.menu.quit') }] },
    {
      label: t('start.menu.edit'),
      submenu: [
        { role: 'undo', label: t('start.menu.undo') },
        { role: 'redo', label: t('start.menu.redo') },
        separator,
        { role: 'cut', label: t('start.menu.cut') },
        { role: 'copy', label: t('start.menu.copy') },
        { role: 'paste', label: t('start.menu.paste') },
        { role: 'selectAll', label: t('start.menu.selectAll') },
      ],
    },
    {
      label: t('start.menu.view'),
      submenu: [
        { role: 'zoomIn', label: t('start.menu.larger') },
        { role: 'zoomOut', label: t('start.menu.smaller') },
        { role: 'resetZoom', label: t('start.menu.actualSize') },
        separator,
        { role: 'togglefullscreen', label: t('start.menu.fullScreen') },
        ...(allowDevTools ? ([{ role: 'toggleDevTools', label: t('start.menu.developer') }] as const) : []),
      ],
    },
  ])
}
