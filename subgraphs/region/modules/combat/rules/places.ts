/** Where pilots may fight each other. Source: domain facts §7.7, the combined rule marked P there. */

export interface Place {
  regionKind: string;
  securityLevel: number;
  isCapital: boolean;
}

export interface Law {
  pvpEnabled: boolean;
  /** From this security level on nobody fights. */
  pvpSafeSecurity: number;
  /** Up to this one everybody may. */
  pvpOpenSecurity: number;
}

/** In the Nexus no policy moves the bounds. */
const nexusLaw: Law = { pvpEnabled: true, pvpSafeSecurity: 8, pvpOpenSecurity: 4 };

/**
 * `PEACE` in the whole region, `SAFE` in this sector, `POLICED`: an attack on an innocent is answered and remembered,
 * `OPEN`: no law.
 */
export type Lawfulness = 'PEACE' | 'SAFE' | 'POLICED' | 'OPEN';

export function lawfulness({ regionKind, securityLevel, isCapital }: Place, law: Law): Lawfulness {
  const { pvpEnabled, pvpSafeSecurity, pvpOpenSecurity } = regionKind === 'CENTRAL_NEXUS' ? nexusLaw : law;
  if (regionKind === 'TERRAN_SPACE' || !pvpEnabled) return 'PEACE';
  if (isCapital || securityLevel >= pvpSafeSecurity) return 'SAFE';
  return securityLevel <= pvpOpenSecurity ? 'OPEN' : 'POLICED';
}

/** Damage that the police do to who attacks an innocent: 10 points per policing level (P); it never destroys. */
export function policeFire(policing: number): number {
  return policing * 10;
}
