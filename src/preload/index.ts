import { contextBridge, ipcRenderer } from 'electron'

// All that the page can reach. Which routes and events exist is decided by the engine, not here.
contextBridge.exposeInMainWorld('workbench', {
  host: 'electron',
  call: (route: string, input: unknown, from?: string): Promise<unknown> =>
    ipcRenderer.invoke('workbench:call', route, input, from),
  /** Answers how to stop. The listener never sees Electron's own event, which leads to `ipcRenderer`. */
  subscribe: (listener: (event: string, payload: unknown) => void) => {
    const forward = (_: unknown, event: string, payload: unknown) => {
      listener(event, payload)
    }
    ipcRenderer.on('workbench:event', forward)
    return () => {
      ipcRenderer.off('workbench:event', forward)
    }
  },
})
