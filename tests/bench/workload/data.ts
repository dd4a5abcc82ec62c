/** The data of the public gateway benchmark: what its subgraphs know, row by row. */

export interface User {
  id: string;
  name: string;
  username: string;
  birthday: number;
}

export interface Product {
  upc: string;
  name: string;
  price: number;
  weight: number;
}

export interface Review {
  id: string;
  body: string;
  /** Which product it is about. */
  upc: string;
}

const user = (id: string, name: string, username: string): User => ({
  id,
  name,
  username,
  birthday: 1_234_567_890,
});

export const users: readonly User[] = [
  user('1', 'Uri Goldshtein', 'urigo'),
  user('2', 'Dotan Simha', 'dotansimha'),
  user('3', 'Kamil Kisiela', 'kamilkisiela'),
  user('4', 'Arda Tanrikulu', 'ardatan'),
  user('5', 'Gil Gardosh', 'gilgardosh'),
  user('6', 'Laurin Quast', 'laurin'),
];

const product = (upc: string, name: string, price: number, weight: number): Product => ({
  upc,
  name,
  price,
  weight,
});

export const products: readonly Product[] = [
  product('1', 'Table', 899, 100),
  product('2', 'Couch', 1299, 1000),
  product('3', 'Glass', 15, 20),
  product('4', 'Chair', 499, 100),
  product('5', 'TV', 1299, 1000),
  product('6', 'Lamp', 6999, 300),
  product('7', 'Grill', 3999, 2000),
  product('8', 'Fridge', 100000, 6000),
  product('9', 'Sofa', 9999, 800),
];

/** What the inventory has, by `upc`. */
export const inStock: ReadonlySet<string> = new Set(['1', '5', '6', '7', '9']);

const texts = [
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat. Duis aute irure dolor in reprehenderit in voluptate velit esse cillum dolore eu fugiat nulla pariatur. Excepteur sint occaecat cupidatat non proident, sunt in culpa qui officia deserunt mollit anim id est laborum.',
  'Sed ut perspiciatis unde omnis iste natus error sit voluptatem accusantium doloremque laudantium, totam rem aperiam, eaque ipsa quae ab illo inventore veritatis et quasi architecto beatae vitae dicta sunt explicabo. Nemo enim ipsam voluptatem quia voluptas sit aspernatur aut odit aut fugi',
  'sed quia consequuntur magni dolores eos qui ratione voluptatem sequi nesciunt. Neque porro quisquam est, qui dolorem ipsum quia dolor sit amet, consectetur, adipisci velit, sed quia non numquam eius modi tempora incidunt ut labore et dolore magnam aliquam quaerat voluptatem.',
  'Ut enim ad minima veniam, quis nostrum exercitationem ullam corporis suscipit laboriosam, nisi ut aliquid ex ea commodi consequatur? Quis autem',
  'At vero eos et accusamus et iusto odio dignissimos ducimus qui blanditiis praesentium voluptatum deleniti atque corrupti quos dolores et quas molestias excepturi sint occaecati cupiditate non provident, similique sunt in culpa qui officia deserunt mollitia animi, id est laborum et dolorum fuga. Et harum quidem rerum facilis est et expedita distinctio. Nam libero tempore, cum soluta nobis est eligendi optio cumque nihil impedit quo minus id quod maxime placeat facere possimus, omnis voluptas assumenda est, omnis dolor repellendus. Temporibus autem quibusdam et aut officiis debitis aut rerum necessitatibus saepe eveniet ut et voluptates repudiandae sint et molestiae non recusandae. Itaque earum rerum hic tenetur a sapiente delectus, ut aut reiciendis voluptatibus maiores alias consequatur aut perferendis doloribus asperiores repellat.',
] as const;

const review = (id: string, text: 0 | 1 | 2 | 3 | 4, upc: string): Review => ({ id, body: texts[text], upc });

export const reviews: readonly Review[] = [
  review('1', 0, '1'),
  review('2', 1, '1'),
  review('3', 2, '1'),
  review('4', 3, '1'),
  review('5', 0, '2'),
  review('6', 1, '2'),
  review('7', 2, '2'),
  review('8', 3, '2'),
  review('9', 3, '3'),
  review('10', 3, '4'),
  review('11', 4, '4'),
];

/** Everybody in the benchmark reviewed the same two products ... */
export const reviewsByUser = (): readonly Review[] => reviews.slice(0, 2);

/** ... and the first user is the author of every review. */
export const authorId = '1';

/**
 * Shipping is free above a price of 1000, else half the weight. The inventory knows neither of its own: a gateway that
 * forgets what `@requires` asks for gets null and fails the check.
 */
export function shippingEstimate(given: { price?: number | null; weight?: number | null }): number | null {
  if (given.price == null && given.weight == null) return null;
  if ((given.price ?? 0) > 1000) return 0;
  return given.weight == null ? null : Math.floor(given.weight / 2);
}
