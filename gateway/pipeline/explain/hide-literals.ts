/** A document's text with every string in it hidden: a literal may be a password as well as a name. */
import { parse, print, visit } from 'graphql';

export function hideLiterals(query: string): string {
  const document = parse(query, { noLocation: true });
  return print(visit(document, { StringValue: (node) => ({ ...node, value: '***', block: false }) }));
}
