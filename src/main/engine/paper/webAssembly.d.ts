// As much of WebAssembly as is used here: Node brings no types of it, and those of a browser would bring its page along.

declare namespace WebAssembly {
  type Imports = object
  class Memory {
    private constructor()
    readonly buffer: ArrayBuffer
    grow: (pages: number) => number
  }
  /** Has nothing that is used here. */
  interface Compiled {
    readonly compiled: never
  }
  const Module: new (bytes: Uint8Array) => Compiled
  class Instance {
    constructor(module: Compiled, imports: Imports)
    readonly exports: Readonly<Record<string, unknown>>
  }
}
