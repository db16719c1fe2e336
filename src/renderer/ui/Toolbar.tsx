import type { ReactNode } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components'
import './Toolbar.css'

/** Controls of a screen in one line, a region of their own; one stop for Tab, arrows inside. */
export function Toolbar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <AriaToolbar className="toolbar" aria-label={label} data-region="">
      {children}
    </AriaToolbar>
  )
}
