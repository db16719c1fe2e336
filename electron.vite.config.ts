import { globSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { contentPolicy } from './src/contract/page.ts'

// Every worker of the engine is an entry of its own, so that its built file has a place that can be named.
const workers = globSync('src/main/engine/**/*.worker.ts').map(
  (file) => [basename(file, '.ts'), resolve(file)] as const,
)

/** The page carries the policy that both hosts send, so that it holds even if a host forgets the header. */
const contentPolicyMeta: Plugin = {
  name: 'content-policy-meta',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy },
      injectTo: 'head-prepend',
    },
  ],
}

export default defineConfig({
  main: {
    build: {
      // Bundled, since Node reads its package.json of 180 KB anew for each of its modules: half of the time to start.
      externalizeDeps: { exclude: ['drizzle-orm'] },
      rolldownOptions: {
        input: Object.fromEntries([
          ['index', resolve('src/main/index.ts')],
          ['engine', resolve('src/main/engine/process.ts')],
          ['served', resolve('src/main/loopback/served.ts')],
          ...workers,
        ]),
      },
    },
  },
  preload: {
    build: {
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        // A sandboxed preload can't be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), contentPolicyMeta],
    build: {
      rolldownOptions: { input: { index: resolve('src/renderer/index.html') } },
      // electron-vite leaves the code as it is, which is twice the size.
      minify: true,
      // Fonts stay files: the content policy allows no `data:` but for pictures.
      assetsInlineLimit: 0,
      // The page comes from this computer: one large file costs less than many small ones.
      chunkSizeWarningLimit: 4000,
    },
  },
})
