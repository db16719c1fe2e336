import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** The faces a document is set in: Source Serif 4 for what is read, IBM Plex Sans for labels, tables and figures. */
export const fontFiles = {
  serif: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  serifStrong: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  sans: '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  sansStrong: '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
} as const

export type Face = keyof typeof fontFiles
export const faces = Object.keys(fontFiles) as Face[]

/** The bytes of each face: static TrueType, as WOFF2 would embed as an invalid font. */
export type FontBytes = Readonly<Record<Face, Uint8Array>>

/** Reads the bundled fonts from the packages they come in, or from a folder that holds them by file name. */
export function readFonts(folder: string | null = null): FontBytes {
  const { resolve } = createRequire(import.meta.url)
  const read = (face: Face) => {
    const path = fontFiles[face]
    return readFileSync(folder === null ? resolve(path) : join(folder, path.slice(path.lastIndexOf('/') + 1)))
  }
  return { serif: read('serif'), serifStrong: read('serifStrong'), sans: read('sans'), sansStrong: read('sansStrong') }
}
