/** Named places between two steps of a piece of work, where tests make it fail, stop or wait. Nothing happens at one that is not armed. */

type Act = () => void | Promise<void>;

const armed = new Map<string, Act>();

/** Does what the place is armed with. */
export async function failpoint(name: string): Promise<void> {
  await armed.get(name)?.();
}

/** Arms a place until the result is disposed. */
export function armFailpoint(name: string, act: Act): Disposable {
  armed.set(name, act);
  return {
    [Symbol.dispose]: () => {
      if (armed.get(name) === act) armed.delete(name);
    },
  };
}
