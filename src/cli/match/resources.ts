import { fileURLToPath } from 'node:url'

export const resources = fileURLToPath(new URL('../../../resources', import.meta.url))
