import { join } from 'node:path'

/**
 * What lies where in a data folder: the database, the wrapped keys, the encrypted originals and the backups of all three.
 * A copy of the folder is a copy of the record.
 */
export const databaseFile = (folder: string): string => join(folder, 'workbench.sqlite')
export const keyringFile = (folder: string): string => join(folder, 'keys.json')
export const originalsFolder = (folder: string): string => join(folder, 'originals')
/** Derived from the record and made anew where it is gone: no backup holds it. */
export const catalogueIndexFile = (folder: string): string => join(folder, 'catalogue.index')
/** Which erasures there were: no restore replaces it, and each backup holds a copy. */
export const erasureListFile = (folder: string): string => join(folder, 'erasures.list')
export const backupsFolder = (folder: string): string => join(folder, 'backups')
