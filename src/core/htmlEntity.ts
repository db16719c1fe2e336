import { decodeHTMLStrict } from 'entities/decode'

/** What may be a character reference of HTML: `&nbsp;`, `&auml;`, `&#228;`, `&#xE4;`. */
export const htmlEntity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi

/**
 * The sign that a character reference stands for; itself where HTML knows none of that name. An apostrophe is the one that texts
 * are printed with.
 */
export function signOf(entity: string): string {
  const sign = decodeHTMLStrict(entity)
  return sign === "'" ? '’' : sign
}
