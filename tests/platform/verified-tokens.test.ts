import { describe, expect, test } from '@jest/globals';
import { rememberVerified } from '#wire/verified-tokens.ts';

const clock = { now: 1_000_000_000 };
const seconds = (): number => clock.now / 1_000;

/** Counts how often a token is verified in earnest; those that begin with `bad` are refused. */
function counting(exp: number, iat = seconds()) {
  const asked: string[] = [];
  const verify = rememberVerified(
    async (token) => {
      asked.push(token);
      if (token.startsWith('bad')) throw new Error('refused');
      return { sub: token, exp, iat };
    },
    () => clock.now,
  );
  return { asked, verify };
}

describe('a token that was verified', () => {
  test('is not verified again with the next request, but soon after', async () => {
    const { asked, verify } = counting(seconds() + 600);
    expect(await verify('a')).toEqual(await verify('a'));
    expect(await verify('b')).toMatchObject({ sub: 'b' });
    expect(asked).toEqual(['a', 'b']);
    clock.now += 30_000;
    await verify('a');
    expect(asked).toEqual(['a', 'b', 'a']);
  });

  test.each([
    ['its end', 10, 0],
    ['the greatest age of tokens', 600, -3_590],
  ])('is verified again after %s', async (_what, exp, iat) => {
    const { asked, verify } = counting(seconds() + exp, seconds() + iat);
    await verify('a');
    clock.now += 9_999;
    await verify('a');
    expect(asked).toHaveLength(1);
    clock.now += 1;
    await verify('a');
    expect(asked).toHaveLength(2);
  });

  test('is never one that was refused', async () => {
    const { asked, verify } = counting(seconds() + 600);
    for (let n = 0; n < 2; n++) await expect(verify('bad')).rejects.toThrow('refused');
    expect(asked).toHaveLength(2);
  });

  test('is forgotten when too many others came', async () => {
    const { asked, verify } = counting(seconds() + 600);
    for (let n = 0; n <= 10_000; n++) await verify(`t${n}`);
    await verify('t10000');
    expect(asked).toHaveLength(10_001);
    await verify('t0');
    expect(asked).toHaveLength(10_002);
  });
});
