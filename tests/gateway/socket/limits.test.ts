import { expect, test } from '@jest/globals';
import { networkOf } from '#gateway/realtime/network.ts';
import { eventually, startTestGateway } from '#tests/kit/http-gateway.ts';
import { connectSocket, openSocket, subscribeMessage } from '#tests/kit/test-socket.ts';

test('10,000 subscriptions on one socket are refused from the 65th on; the socket stays, and one that ends makes room', async () => {
  await using app = await startTestGateway({ LIMIT_SOCKET_MESSAGES_PER_SECOND: '1000000' });
  const socket = await connectSocket(app.gateway.url);
  const count = 10_000;
  for (let n = 0; n < count; n += 1) socket.send(subscribeMessage(String(n), 'subscription { ticks }'));
  for (let n = 64; n < count; n += 1)
    expect(await socket.next()).toMatchObject({
      ...{ type: 'error', id: String(n) },
      payload: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
  await eventually(() => app.engine.openSubscriptions === 64);
  socket.send({ type: 'complete', id: '0' });
  await eventually(() => app.engine.openSubscriptions === 63);
  socket.send(subscribeMessage('again', 'subscription { ticks }'));
  await eventually(() => app.engine.openSubscriptions === 64);
  socket.ws.terminate();
});

test('sockets of one address are counted; one that closes makes room', async () => {
  await using app = await startTestGateway({ LIMIT_SOCKETS_PER_ADDRESS: '2' });
  const url = `${app.gateway.url}/graphql`;
  const [first] = [await openSocket(url), await openSocket(url)];
  await expect(openSocket(url)).rejects.toThrow('429');
  first.ws.close();
  await first.closed;
  const again = async (): Promise<unknown> => await openSocket(url).catch(() => again());
  await again();
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::5:6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('the address %s belongs to %s', (address, network) => expect(networkOf(address)).toBe(network));
