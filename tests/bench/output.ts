/** What a bench found. */
export interface Output {
  /** For scripts. */
  json: unknown;
  /** For people. */
  text: string;
}
