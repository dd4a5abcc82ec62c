/** What beacons and gates are at a moment: time alone makes some of it, so that nothing has to run for it. §4.4 */
import { curingMs, windowMs } from './building.ts';

/** As it is stored. */
export type BeaconState = 'BUILDING' | 'DEPLOYED' | 'MATCHED' | 'CANCELLED';
export type GateState = 'BUILDING' | 'HARMONIZING' | 'CANCELLED' | 'COLLAPSED';

export interface BeaconTimes {
  state: BeaconState;
  laidAt: Date;
  /** When the last of its goods came. */
  suppliedAt: Date | null;
}

/** When a beacon may be focused on; null while goods are missing. */
export function readyAt({ suppliedAt }: Pick<BeaconTimes, 'suppliedAt'>): Date | null {
  return suppliedAt && new Date(suppliedAt.getTime() + curingMs);
}

/** When a beacon that nobody focused on goes out. */
export function expiresAt({ laidAt, suppliedAt }: Pick<BeaconTimes, 'laidAt' | 'suppliedAt'>): Date {
  return new Date((suppliedAt ?? laidAt).getTime() + windowMs);
}

export function beaconStatus(beacon: BeaconTimes, now: Date): BeaconState | 'EXPIRED' {
  const waits = beacon.state === 'BUILDING' || beacon.state === 'DEPLOYED';
  return waits && expiresAt(beacon) <= now ? 'EXPIRED' : beacon.state;
}

export interface GateTimes {
  state: GateState;
  /** When it opens; null before its Warp Jumper was given to it. */
  opensAt: Date | null;
}

export function gateStatus({ state, opensAt }: GateTimes, now: Date): GateState | 'ACTIVE' {
  return state === 'HARMONIZING' && opensAt !== null && opensAt <= now ? 'ACTIVE' : state;
}
