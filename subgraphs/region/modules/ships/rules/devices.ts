/** Genesis devices as a ship carries them, one to a bay; what they make is the planets' affair. Source: domain facts §8. */
export type GenesisKind = 'BASIC' | 'ENHANCED' | 'ADVANCED';

export interface DeviceRow {
  id: string;
  kind: GenesisKind;
  boughtAt: Date;
}
