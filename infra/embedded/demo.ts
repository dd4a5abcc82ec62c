/** The demo galaxy of the embedded stack. IDs are fixed, so that examples can be pasted. */
export const demoPassword = 'sectorwars';

const playerId = (number: number): string => `10000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const demoAccounts = [
  { id: playerId(1), handle: 'admin', role: 'ADMIN', password: demoPassword, what: 'platform admin' },
  { id: playerId(2), handle: 'ada', role: 'PLAYER', password: demoPassword, what: 'owns region andromeda' },
  { id: playerId(3), handle: 'boris', role: 'PLAYER', password: demoPassword, what: 'player' },
  { id: playerId(4), handle: 'cleo', role: 'PLAYER', password: demoPassword, what: 'player' },
  { id: playerId(5), handle: 'dmitri', role: 'PLAYER', password: demoPassword, what: 'owns region borealis' },
];

export const demoRegions = [
  { id: 'a0000000-0000-4000-8000-000000000001', slug: 'andromeda', name: 'Andromeda', ownerId: playerId(2) },
  { id: 'b0000000-0000-4000-8000-000000000002', slug: 'borealis', name: 'Borealis', ownerId: playerId(5) },
];

/** Regions of the first start; the Nexus itself founds the first two. */
export const firstRegions = [
  { id: 'c0000000-0000-4000-8000-000000000000', slug: 'central-nexus' },
  { id: 'e0000000-0000-4000-8000-000000000000', slug: 'terran-space' },
  ...demoRegions.map(({ id, slug }) => ({ id, slug })),
];
