/**
 * The two queries executed by hand, as the best plan would: seven calls in four waves, each entity asked for once, nothing
 * checked. No gateway that reads the query can be expected to beat it, so it is the ratio's 1.
 */

/** Sends a body to a subgraph and returns the answer's text. */
export type Post = (path: string, body: string) => Promise<string>;

interface Product {
  inStock?: boolean;
  name: string;
  price: number;
  shippingEstimate?: number;
  upc: string;
  weight: number;
}

interface Review {
  id: string;
  body: string;
  author: { id: string; username: string; reviews: { id: string; body: string; product: { upc: string } }[] };
}

interface User {
  id: string;
  username: string;
  name: string;
}

interface ReviewedProduct {
  reviews: Review[];
}

interface ReviewingUser {
  reviews: { id: string; body: string; product: { upc: string; reviews: Review[] } }[];
}

const withoutVariables = (query: string): string => JSON.stringify({ query });
/** Everything of a body up to the variables, which alone differ from request to request. */
const before = (query: string): string => `{"query":${JSON.stringify(query)},"variables":`;

const users = withoutVariables('{users{__typename id username name}}');
const topProducts = withoutVariables('{topProducts{__typename upc name price weight}}');
const smallProducts = withoutVariables('{topProducts{upc name price}}');
const entities = (selection: string): string =>
  before(`query($r:[_Any!]!){_entities(representations:$r){${selection}}}`);
const stock = entities('...on Product{inStock shippingEstimate}');
const details = entities('...on Product{name price weight}');
const names = entities('...on User{name}');
const reviewFields = 'id body author{__typename id username reviews{id body product{__typename upc}}}';
const reviews = before(
  'query($p:[_Any!]!,$u:[_Any!]!){' +
    'products:_entities(representations:$p){...on Product{reviews{...a}}} ' +
    'users:_entities(representations:$u){...on User{reviews{id body product{__typename upc reviews{...a}}}}}} ' +
    `fragment a on Review{${reviewFields}}`,
);

interface Reviews {
  data: { products: ReviewedProduct[]; users: ReviewingUser[] };
}

interface Data {
  users: User[];
  topProducts: Product[];
}

function data(text: string): Data {
  return (JSON.parse(text) as { data: Data }).data;
}

async function fetchEntities<Entity>(
  post: Post,
  path: string,
  start: string,
  representations: object[],
): Promise<Entity[]> {
  const text = await post(path, `${start}${JSON.stringify({ r: representations })}}`);
  return (JSON.parse(text) as { data: { _entities: Entity[] } }).data._entities;
}

const productKey = ({ upc }: { upc: string }) => ({ __typename: 'Product', upc });
const userKey = ({ id }: { id: string }) => ({ __typename: 'User', id });

/** Adds what the inventory knows, which wants price and weight for its estimate. */
async function addStock(post: Post, products: Product[]): Promise<void> {
  const representations = products.map(({ price, weight, upc }) => ({
    __typename: 'Product',
    price,
    weight,
    upc,
  }));
  const found = await fetchEntities<Product>(post, '/inventory', stock, representations);
  found.forEach((entity, at) => Object.assign(products[at] as Product, entity));
}

/** Products by `upc`, with all their own fields. */
async function fetchProducts(post: Post, upcs: string[]): Promise<Map<string, Product>> {
  const found = await fetchEntities<Product>(
    post,
    '/products',
    details,
    upcs.map((upc) => productKey({ upc })),
  );
  const products = found.map((entity, at) => ({ ...entity, upc: upcs[at] as string }));
  await addStock(post, products);
  return new Map(products.map((product) => [product.upc, product]));
}

async function fetchNames(post: Post, ids: string[]): Promise<Map<string, string>> {
  const found = await fetchEntities<User>(
    post,
    '/accounts',
    names,
    ids.map((id) => userKey({ id })),
  );
  return new Map(ids.map((id, at) => [id, (found[at] as User).name]));
}

/** Which authors and products the reviews mention. */
function mentioned(byProduct: ReviewedProduct[], byUser: ReviewingUser[]): { ids: string[]; upcs: string[] } {
  const ids = new Set<string>();
  const upcs = new Set<string>();
  const see = (review: Review): void => {
    ids.add(review.author.id);
    for (const other of review.author.reviews) upcs.add(other.product.upc);
  };
  for (const product of byProduct) product.reviews.forEach(see);
  for (const user of byUser)
    for (const { product } of user.reviews) {
      upcs.add(product.upc);
      product.reviews.forEach(see);
    }
  return { ids: [...ids], upcs: [...upcs] };
}

const ownFields = ({ inStock, name, price, shippingEstimate, upc, weight }: Product) => ({
  inStock,
  name,
  price,
  shippingEstimate,
  upc,
  weight,
});

/** The large query's answer. */
export async function large(post: Post): Promise<object> {
  const [people, top] = await Promise.all([
    post('/accounts', users).then((text) => data(text).users),
    post('/products', topProducts).then((text) => data(text).topProducts),
  ]);
  const topStock = addStock(post, top);
  const keys = JSON.stringify({ p: top.map(productKey), u: people.map(userKey) });
  const text = await post('/reviews', `${reviews}${keys}}`);
  const found = (JSON.parse(text) as Reviews).data;
  const { ids, upcs } = mentioned(found.products, found.users);
  const [products, authors] = await Promise.all([fetchProducts(post, upcs), fetchNames(post, ids), topStock]);

  const product = (upc: string) => ownFields(products.get(upc) as Product);
  const review = ({ id, body, author }: Review) => ({
    id,
    body,
    author: {
      id: author.id,
      username: author.username,
      name: authors.get(author.id),
      reviews: author.reviews.map((other) => ({
        id: other.id,
        body: other.body,
        product: product(other.product.upc),
      })),
    },
  });
  return {
    users: people.map(({ id, username, name }, at) => ({
      id,
      username,
      name,
      reviews: (found.users[at] as ReviewingUser).reviews.map((own) => ({
        id: own.id,
        body: own.body,
        product: { ...product(own.product.upc), reviews: own.product.reviews.map(review) },
      })),
    })),
    topProducts: top.map((each, at) => ({
      ...ownFields(each),
      reviews: (found.products[at] as ReviewedProduct).reviews.map(review),
    })),
  };
}

/** The small query's answer. */
export async function small(post: Post): Promise<object> {
  const found = data(await post('/products', smallProducts)).topProducts;
  return { topProducts: found.map(({ upc, name, price }) => ({ upc, name, price })) };
}
