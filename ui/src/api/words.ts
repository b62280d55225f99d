/** A text in both languages, as the server sends it. */
export interface Words {
  readonly zh: string
  readonly en: string
}
