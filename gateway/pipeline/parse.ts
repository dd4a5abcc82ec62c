/** Third step: text to document, for texts that may be hostile. */
import { GraphQLError, Lexer, parse, Source, TokenKind, type DocumentNode } from 'graphql';
import type { Limits } from '#gateway/config.ts';
import { refusal } from '#gateway/errors.ts';

/** Brackets may nest this deep: far more than any allowed depth needs, far less than overflows graphql-js's recursive parser. */
const maxNesting = 100;
/** A syntax error quotes the text it met; that much of the message is enough. */
const maxMessageLength = 200;

const opening = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Refuses with GRAPHQL_PARSE_FAILED, QUERY_TOO_LARGE or QUERY_TOO_DEEP; never overflows the stack. */
export function parseDocument(text: string, limits: Pick<Limits, 'tokens'>): DocumentNode {
  try {
    const source = new Source(text, 'GraphQL request');
    scan(source, limits.tokens);
    return parse(source);
  } catch (error) {
    if (!(error instanceof GraphQLError) || error.extensions['code']) throw error;
    throw new GraphQLError(error.message.slice(0, maxMessageLength), {
      source: error.source,
      positions: error.positions,
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    });
  }
}

/** One flat pass over the tokens before the recursive parser sees them. */
function scan(source: Source, maxTokens: number): void {
  const lexer = new Lexer(source);
  let tokens = 0;
  let nesting = 0;
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    tokens += 1;
    if (opening.has(token.kind)) nesting += 1;
    else if (closing.has(token.kind)) nesting -= 1;
    if (nesting > maxNesting)
      throw refusal('QUERY_TOO_DEEP', `The document nests deeper than ${maxNesting} brackets.`);
    if (tokens > maxTokens)
      throw refusal('QUERY_TOO_LARGE', `The document has more than ${maxTokens} tokens.`);
  }
}
