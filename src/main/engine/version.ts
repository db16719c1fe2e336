import packageJson from '../../../package.json' with { type: 'json' }

/** Stands in reports, suggestions and backups: which engine made them. */
export const engineVersion: string = packageJson.version
