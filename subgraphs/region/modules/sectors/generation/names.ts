/** Keeps names of one sort apart within a region. */

const numerals = ['II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
/** Draws before a name gets a numeral instead: the word lists hold more pairs than any region needs. */
const draws = 12;

/** Gives a function that draws until a name is new, and numbers it when luck fails. Names in `taken` count as given. */
export function uniqueNames(taken: Iterable<string> = []): (draw: () => string) => string {
  const given = new Set(taken);
  return (draw) => {
    let name = draw();
    for (let tries = 1; tries < draws && given.has(name); tries++) name = draw();
    let unique = name;
    for (let copy = 2; given.has(unique); copy++) unique = `${name} ${numerals[copy - 2] ?? copy}`;
    given.add(unique);
    return unique;
  };
}
