/** As much of the parser as the tests use; the package brings no types of its own. */
declare module 'saxen' {
  type Decode = (said: string) => string
  export class Parser {
    on(event: 'error' | 'warn', told: (error: Error) => void): this
    on(event: 'openTag', told: (name: string, attributesOf: () => object, decode: Decode) => void): this
    on(event: 'closeTag', told: (name: string) => void): this
    on(event: 'text' | 'cdata', told: (text: string, decode: Decode) => void): this
    parse(xml: string): this
  }
}
