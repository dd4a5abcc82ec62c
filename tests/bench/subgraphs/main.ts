/**
 * All four subgraphs as one cheap process. They are pure functions of the request's body: a body is executed when it is
 * first seen, afterwards its answer's bytes are sent again, so that what is measured is the gateway.
 */
import { createServer, type AddressInfo } from 'node:net';
import { graphql } from 'graphql';
import { MessageReader } from '#tests/bench/http/message-reader.ts';
import { subgraphSchemas } from '#tests/bench/workload/subgraph-schemas.ts';

/** Far more bodies than two queries make; a gateway that never repeats one must not fill the memory. */
const maxAnswers = 20_000;
const answers = new Map<string, Buffer>();
let calls = 0;

function response(status: string, body: string): Buffer {
  const head = `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
  return Buffer.from(head + body);
}

async function execute(path: string, body: string): Promise<Buffer> {
  const schema = subgraphSchemas.get(path);
  if (!schema) return response('404 Not Found', '{"errors":[{"message":"There is no such subgraph."}]}');
  const { query, variables = {} } = JSON.parse(body) as {
    query: string;
    variables?: Record<string, unknown>;
  };

  const result = await graphql({ schema, source: query, variableValues: variables });
  return response('200 OK', JSON.stringify(result));
}

/** The answer at once when it is known. */
function answerTo(head: string, body: Buffer): Buffer | Promise<Buffer> {
  calls += 1;
  const path = head.slice(head.indexOf(' ') + 1, head.indexOf(' ', head.indexOf(' ') + 1));
  const text = body.toString();
  const key = `${path}\n${text}`;
  const known = answers.get(key);
  if (known) return known;
  return execute(path, text).then(
    (answer) => {
      if (answers.size < maxAnswers) answers.set(key, answer);
      return answer;
    },
    (error: unknown) => response('400 Bad Request', JSON.stringify({ errors: [{ message: String(error) }] })),
  );
}

const server = createServer({ noDelay: true }, (socket) => {
  let pending: Promise<void> | undefined;
  const reader = new MessageReader((head, body) => {
    const answer = answerTo(head, body);
    // Pipelined answers keep their order behind one that is still executed.
    if (!pending && Buffer.isBuffer(answer)) socket.write(answer);
    else {
      const last = (pending ?? Promise.resolve()).then(async () => {
        socket.write(await answer);
        if (pending === last) pending = undefined;
      });
      pending = last;
    }
  });
  socket.on('data', (chunk) => reader.push(chunk));
  // A gateway that is stopped resets its connections.
  socket.on('error', () => undefined);
});

process.on('message', () => process.send?.({ type: 'calls', calls }));
process.once('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => {
  process.send?.({ type: 'ready', port: (server.address() as AddressInfo).port });
});
