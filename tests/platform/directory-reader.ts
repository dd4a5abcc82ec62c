/** Reads the directory's stream line by line, as the gateway does. */
import { get } from '#tests/kit/signed-client.ts';
import type { DirectoryLine } from '#wire/directory.ts';
import { keyOf } from '#tests/kit/signing-keys.ts';

export interface DirectoryReader extends AsyncDisposable {
  /** The next line that is no heartbeat. */
  next(): Promise<DirectoryLine>;
  /** The next line of any kind; undefined at the end of the stream. */
  line(): Promise<DirectoryLine | undefined>;
}

/** @param graphqlUrl the nexus's GraphQL endpoint */
export async function readDirectory(graphqlUrl: string): Promise<DirectoryReader> {
  const leave = new AbortController();
  const response = await get(
    graphqlUrl.replace('/graphql', '/directory'),
    'nexus',
    keyOf('nexus'),
    leave.signal,
  );
  if (response.status !== 200 || !response.body) throw new Error(`directory answered ${response.status}`);
  const lines = linesOf(response.body.pipeThrough(new TextDecoderStream()));
  const line = async (): Promise<DirectoryLine | undefined> => {
    const { value, done } = await lines.next();
    return done ? undefined : (JSON.parse(value) as DirectoryLine);
  };
  return {
    line,
    async next() {
      for (;;) {
        const found = await line();
        if (!found) throw new Error('the stream ended');
        if (found.type !== 'heartbeat') return found;
      }
    },
    async [Symbol.asyncDispose]() {
      leave.abort();
      await lines.return(undefined).catch(() => undefined);
    },
  };
}

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string, void> {
  let rest = '';
  for await (const chunk of chunks) {
    const parts = `${rest}${chunk}`.split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
}
