/** The worlds that random queries are asked of. */
import type { World } from './world.ts';

const id = (type: string, index: number): string => `${type}-${index}`;

/** Entities by one and several keys, requirements over three subgraphs, values, lists of lists, arguments. */
const fleet: World = {
  name: 'fleet',
  subgraphs: {
    ships: `
      type Ship @key(fields: "id") { id: ID! name: String! mass: Int! speed: Float size: Size! captain: Pilot crew: [Pilot!]! log: [[Entry!]]
        label(style: Style = { prefix: "<" }, times: Int = 1): String }
      type Pilot @key(fields: "id") { id: ID! ship: Ship }
      type Size @shareable { w: Int! h: Int! }  type Entry { day: Int note: String about: Pilot }
      input Style { prefix: String = "[" loud: Boolean marks: [Mark!] }  enum Mark { DOT DASH }
      type Query { ships: [Ship!]! flagship: Ship }`,
    people: `
      type Pilot @key(fields: "id") @key(fields: "code") { id: ID! code: String! name: String rank: Rank! friends: [Pilot] age(in: Unit = YEARS): Int years: Int! }
      enum Rank { CADET ACE } enum Unit { YEARS DAYS }
      type Query { pilots: [Pilot!]! squads: [[Pilot]!] }`,
    freight: `
      type Ship @key(fields: "id") { id: ID! mass: Int! @external size: Size! @external fee: Int @requires(fields: "mass") area: Int @requires(fields: "size { w h }") holds: [Hold!]! }
      type Size @shareable { w: Int! h: Int! }  type Hold { crates: [Crate!] best: Crate }
      type Crate @key(fields: "slip lot { zone }") { slip: Int! lot: Lot! goods: String }  type Lot @shareable { zone: String! }
      type Query { crates: [Crate] }`,
    ratings: `
      type Ship @key(fields: "id") { id: ID! fee: Int @external name: String! @external verdict: String @requires(fields: "fee name") rivals: [Ship!] }
      type Pilot @key(fields: "code") { code: String! rank: Rank! @external years: Int! @external pay: Int @requires(fields: "rank years") medals: [String!]! }
      enum Rank { CADET ACE }
      type Crate @key(fields: "slip lot { zone }") { slip: Int! lot: Lot! weight: Float owner: Pilot }  type Lot @shareable { zone: String! }
      type Query { best: Ship heaviest: Crate }`,
  },
  unique: { id, code: (_, index) => `c${index}`, slip: (_, index) => index },
  computed: {
    label: ({ id: key }, args) => `${key} ${JSON.stringify([args.style, args.times])}`,
    age: ({ years }, args) => (args.in === 'DAYS' ? years * 365 : years),
    fee: ({ mass }) => mass * 2,
    area: ({ size }) => size && size.w * size.h,
    verdict: ({ fee, mass, name }) => `${name}: ${fee ?? mass * 2}`,
    pay: ({ rank, years }) => (rank === 'ACE' ? 10 : 1) * years,
  },
};

/** An interface with a key, objects that extend it, unions, interfaces and values spread over subgraphs. */
const media: World = {
  name: 'media',
  apolloIsWrong: 'The name of an interface object overwrites the name of the real type.',
  subgraphs: {
    library: `
      interface Media @key(fields: "id") { id: ID! title: String }
      type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int next: Media cover: Art }
      type Song implements Media @key(fields: "id") { id: ID! title: String seconds: Int! from: Book }
      type Film implements Media @key(fields: "id") { id: ID! title: String cast: [Person!] score: [Song] }
      union Art = Photo | Drawing  type Photo { lens: Int by: Person } type Drawing { ink: String! by: Person }
      type Person @key(fields: "id") { id: ID! works: [Media!]! }
      type Query { media: [Media!]! book: Book art: [Art] }`,
    votes: `
      type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int! fans: [Person!] rating(of: Int, by: [Int!]): String }
      type Person @key(fields: "id") { id: ID! likes: [Media] age: Int }
      type Query { people: [Person!] }`,
    stage: `
      interface Show { id: ID! day: Int }
      type Film implements Show @key(fields: "id") { id: ID! day: Int hall: String }
      type Concert implements Show @key(fields: "id") { id: ID! day: Int star: Person }
      union Event = Film | Concert | Break  type Break { minutes: Int! }
      type Person @key(fields: "id") { id: ID! name: String visits: [Event!] itinerary(day: Int, list: [Int!] = [1]): String }
      type Query { shows: [Show!]! program: [[Event]] }`,
  },
  unique: { id },
  computed: {
    itinerary: ({ id: key }, args) => `${key} ${JSON.stringify([args.day, args.list])}`,
    rating: ({ id: key }, args) => `${key} ${JSON.stringify([args.of, args.by])}`,
  },
};

/** The same without interface objects. */
const archive: World = {
  name: 'archive',
  subgraphs: {
    ...media.subgraphs,
    votes: `
      interface Media { id: ID! stars: Int! }
      type Book implements Media @key(fields: "id") { id: ID! stars: Int! fans: [Person!] rating(of: Int, by: [Int!]): String }
      type Song implements Media @key(fields: "id") { id: ID! stars: Int! fans: [Person!] rating(of: Int, by: [Int!]): String }
      type Film implements Media @key(fields: "id") { id: ID! stars: Int! rating(of: Int, by: [Int!]): String }
      type Person @key(fields: "id") { id: ID! likes: [Media] age: Int }
      type Query { people: [Person!] }`,
  },
  unique: media.unique,
  computed: media.computed,
};

/** Interface objects that require of each other, keys of two fields, provided and shared fields. */
const bazaar: World = {
  name: 'bazaar',
  apolloIsWrong: 'The name of an interface object overwrites the name of the real type.',
  subgraphs: {
    stalls: `
      interface Ware @key(fields: "id") { id: ID! name: String! weight: Int }
      type Ore implements Ware @key(fields: "id") { id: ID! name: String! weight: Int purity: Float from: Place }
      type Tool implements Ware @key(fields: "id") { id: ID! name: String! weight: Int uses: Int! parts: [Ware!] }
      union Offer = Ore | Tool | Service  type Service { hours: Int by: Trader }
      type Place @key(fields: "x y") { x: Int! y: Int! title: String @shareable }
      type Trader @key(fields: "id") { id: ID! wares: [Ware] offers: [[Offer!]] }
      type Query { wares: [Ware!]! offer: Offer places: [Place] }`,
    prices: `
      type Ware @key(fields: "id") @interfaceObject { id: ID! stock: Int price(in: Coin = GOLD): String sellers: [Trader!] }
      enum Coin { GOLD CREDIT }
      type Trader @key(fields: "id") { id: ID! best: Ware rank: Int }
      type Query { traders: [Trader!]! cheapest: Ware }`,
    taxes: `
      type Ware @key(fields: "id") @interfaceObject { id: ID! name: String! @external duty: String @requires(fields: "name") home: Place }
      type Place @key(fields: "x y") { x: Int! y: Int! title: String @external rulers: [Trader] sign: String @requires(fields: "title") }
      type Trader @key(fields: "id") { id: ID! debts: [Int!] motto: String @shareable }`,
    people: `
      type Trader @key(fields: "id") { id: ID! motto: String @shareable house: Place @provides(fields: "title") friend: Trader }
      type Place @key(fields: "x y", resolvable: false) { x: Int! y: Int! title: String @external }
      type Query { trader: Trader }`,
  },
  unique: { id, x: (_, index) => index, y: (_, index) => index % 2 },
  computed: {
    price: ({ id: key }, args) => `${key} ${args.in}`,
    duty: ({ name }) => `on ${name}`,
    sign: ({ title }) => `To ${title}`,
  },
};

export const worlds = [fleet, archive, media, bazaar];
