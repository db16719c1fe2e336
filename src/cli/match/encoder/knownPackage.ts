import { z } from 'zod'
import type { Kept } from './graph.ts'

export const Described = z.object({ name: z.string(), version: z.string(), license: z.literal('Apache-2.0') })
export type Described = z.infer<typeof Described>

/** A package of npm that holds an encoder, and how a folder is made of it. */
export interface KnownPackage {
  /** As its `package.json` says. */
  readonly name: string
  /** Of the unpacked package. @throws PackageRefused where it is damaged or another. */
  readonly make: (from: string, described: Described, kept: Kept) => MadeEncoder
}

export interface MadeEncoder {
  /** As ONNX. */
  readonly model: Buffer
  readonly dimensions: number
  /** How many pieces of words it knows. */
  readonly pieces: number
  /** What lies beside the model, by name. */
  readonly files: Readonly<Record<string, string | Buffer>>
}

export function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

/** The licence asks that a changed file says so (Apache-2.0, 4 b). */
export function cardOf(title: string, { license }: Described, text: string): string {
  return `---
language: en
license: ${license.toLowerCase()}
---

# ${title}

${text}
`
}
