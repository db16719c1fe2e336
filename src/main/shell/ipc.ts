import { ipcMain, type WebContents } from 'electron'
import type { Reply } from '#contract/reply.ts'
import { err } from '#core/result.ts'
import { appOrigin } from './appScheme.ts'

export type Call = (route: string, input: unknown, window?: unknown) => Promise<Reply<unknown>>
export type Listen = (listener: (event: string, payload: unknown) => void) => () => void

/** Answers calls of our own page in our own window; a page that got in by a link or a frame is refused. */
export function serveIpc(window: WebContents, engine: { readonly call: Call; readonly subscribe: Listen }): void {
  ipcMain.handle('workbench:call', (event, route: unknown, input: unknown, from: unknown): Promise<Reply<unknown>> => {
    const frame = event.senderFrame
    const ours = event.sender === window && frame === window.mainFrame && frame.origin === appOrigin
    if (!ours || typeof route !== 'string') return Promise.resolve(err({ code: 'notAllowed', facts: {} }))
    return engine.call(route, input, from)
  })

  const stop = engine.subscribe((event, payload) => {
    window.send('workbench:event', event, payload)
  })
  window.once('destroyed', () => {
    stop()
    ipcMain.removeHandler('workbench:call')
  })
}
