/** The host that a baked link leads to, where a badge holds only a link: nothing offline can follow it. */
export function linkOf(text: string): string | null {
  return /^\s*https?:\/\/([^/\s?#]+)\S*\s*$/i.exec(text)?.[1] ?? null
}
