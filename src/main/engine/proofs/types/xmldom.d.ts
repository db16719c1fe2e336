// The part used here: the library's own types bring the browser's into code that runs in Node.
import type { XmlNode } from 'xml-crypto'

export declare class DOMParser {
  constructor(options?: { readonly errorHandler?: () => void })
  parseFromString(text: string, type: 'text/xml'): XmlNode & { readonly documentElement: XmlNode }
}
