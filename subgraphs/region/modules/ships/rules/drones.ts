/** The good that flies and fights: what is in a ship's bay, as many as the bay holds. In the hold it is cargo. */
export const combatDrones = 'COMBAT_DRONES';
