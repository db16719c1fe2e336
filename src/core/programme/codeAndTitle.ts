/**
 * What a module or programme is called in one line. One that came without a code has its title for a code; that is said
 * once.
 */
export function codeAndTitle(code: string, title: string | undefined): string {
  const named = title?.trim() ?? ''
  return named === '' || named === code ? code : `${code} ${named}`
}
