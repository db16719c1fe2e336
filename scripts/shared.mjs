// Where the samples written by others lie, if they do: beside the checkout, never in it.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const beside = resolve(import.meta.dirname, '../../shared')
export const shared = existsSync(join(beside, 'samples')) ? beside : null
