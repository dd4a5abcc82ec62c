/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Colours and signs to show the region in; what is left out it has none of from then on. */
export type AestheticThemeInput = {
  /** At most 50 characters. */
  font?: string | null | undefined;
  /** An https URL of at most 500 characters. */
  logo?: string | null | undefined;
  /** Six hexadecimal digits behind a `#`. */
  primaryColor?: string | null | undefined;
  /** Six hexadecimal digits behind a `#`. */
  secondaryColor?: string | null | undefined;
};

/** Who says yes to residents who qualify as citizens. */
export type CitizenshipPolicy =
  /** Those who manage members. */
  | 'APPROVAL'
  /** Nobody needs to: they are citizens when they apply. */
  | 'AUTOMATIC';

/** What a cluster is known for. */
export type ClusterKind =
  /** Fought over. */
  | 'CONTESTED'
  /** Sparse and far out. */
  | 'FRONTIER_OUTPOST'
  /** Patrolled by the military. */
  | 'MILITARY_ZONE'
  /** Many people. */
  | 'POPULATION_CENTER'
  /** Asteroids with rich yields. */
  | 'RESOURCE_RICH'
  /** Strange phenomena. */
  | 'SPECIAL_INTEREST'
  /** Nothing special. */
  | 'STANDARD'
  /** Much trade. */
  | 'TRADE_HUB';

/** How a fight ended. */
export type CombatResult =
  /** The attacker got away. */
  | 'ATTACKER_FLED'
  /** The defender was destroyed or captured. */
  | 'ATTACKER_VICTORY'
  /** The defender got away. */
  | 'DEFENDER_FLED'
  /** The attacker was destroyed. */
  | 'DEFENDER_VICTORY'
  /** Both sides stood after the last round. */
  | 'DRAW'
  /** Both ships were destroyed in the same round. */
  | 'MUTUAL_DESTRUCTION';

/** What is traded. */
export type Commodity =
  /** People who look for a new home. */
  | 'COLONISTS'
  /** Drones that fight beside a ship once they are in its bay; shipyards of class 11 sell them. */
  | 'COMBAT_DRONES'
  /** Substances. Illegal, as `WEAPONS`: costs 100 points of reputation. */
  | 'CONTRABAND_SUBSTANCES'
  /** Machines and tools. */
  | 'EQUIPMENT'
  /** Technology of unknown origin. */
  | 'EXOTIC_TECHNOLOGY'
  /** Fuel. */
  | 'FUEL'
  /** Fine food. */
  | 'GOURMET_FOOD'
  /** Crystals that focus a warp gate; shipyards of class 11 sell them. */
  | 'LUMEN_CRYSTALS'
  /** Luxuries. */
  | 'LUXURY_GOODS'
  /** Mines; shipyards of class 11 sell them. */
  | 'MINES'
  /** Raw ore. */
  | 'ORE'
  /** Food and fibres. */
  | 'ORGANICS'
  /** Precious metals. */
  | 'PRECIOUS_METALS'
  /** Crystals that hold the beacon of a warp gate; shipyards of class 11 sell them. */
  | 'QUANTUM_CRYSTALS'
  /** Technology that is kept from the public. Illegal, as `WEAPONS`: costs 100 points of reputation. */
  | 'RESTRICTED_TECH'
  /** What capitals trade among regions; starports of class 0 buy and sell it. */
  | 'SPECIAL_GOODS'
  /** Stolen goods. Illegal, as `WEAPONS`: costs 50 points of reputation. */
  | 'STOLEN_GOODS'
  /** Weapons. Illegal: traded at stations of type BLACK_MARKET alone, with those whose reputation is below 0, untaxed. Each such trade is watched by the law with a likelihood of 5 %, and guarded stations search 5 to 15 % of the ships that dock: who is found with it loses it, and 150 points of reputation. */
  | 'WEAPONS';

/** What to change of a culture; what is left out, or null, stays as it is, and each list is replaced as a whole. */
export type CultureInput = {
  /** At most 100 words. */
  languagePack?: Array<LanguageEntryInput> | null | undefined;
  /** At most 200 characters on one line. */
  motto?: string | null | undefined;
  /** At most 20, of at most 50 characters each. */
  socialHierarchy?: Array<string> | null | undefined;
  /** Colours and signs. */
  theme?: AestheticThemeInput | null | undefined;
  /** At most 20, of at most 200 characters each. */
  traditions?: Array<string> | null | undefined;
};

/** What a region declares against another. */
export type DeclarationType =
  /** Nobody travels or trades between the two. Whoever has a home or a stake in the other may go there. */
  | 'EMBARGO'
  /** Members of the two may fight each other in both regions, and no police answers to it. It ends all treaties between them. */
  | 'WAR';

/** How far an election has come. */
export type ElectionStatus =
  /** It was called off. */
  | 'CANCELLED'
  /** Somebody won, and took office unless the owner decides alone here. */
  | 'COMPLETED'
  /** Nobody stood, or nobody voted for somebody who may take office. */
  | 'INCONCLUSIVE'
  /** Citizens register as candidates. */
  | 'REGISTRATION'
  /** Who had most votes had too few of them. */
  | 'VOID'
  /** Members vote; candidates stay as they are. */
  | 'VOTING';

/** Who decides a policy. */
export type Electorate =
  /** The council. */
  | 'COUNCIL'
  /** Residents and citizens. */
  | 'MEMBERS'
  /** The owner alone. */
  | 'OWNER';

/** What a pilot met on a move. */
export type EncounterKind =
  /** An anomaly in an unstable tunnel. */
  | 'ANOMALY'
  /** A hidden way was discovered. */
  | 'DISCOVERY'
  /** Deployed drones attacked the ship. */
  | 'DRONES'
  /** The sector's hazard cost shields. */
  | 'HAZARD'
  /** A part of the ship failed. */
  | 'MECHANICAL_FAILURE'
  /** A mine struck the ship. */
  | 'MINES'
  /** Patrol ships in the sector. */
  | 'PATROL'
  /** Another pilot in the sector. */
  | 'PILOT'
  /** The sector's or the tunnel's radiation cost hull. */
  | 'RADIATION'
  /** A tunnel collapsed behind the ship. */
  | 'TUNNEL_COLLAPSED'
  /** A tunnel will collapse after a few more uses. */
  | 'TUNNEL_WEAKENING';

/** How a region is to be governed; what is left out stays. */
export type GovernanceInput = {
  /** Who says yes to new citizens. */
  citizenship?: CitizenshipPolicy | null | undefined;
  /** The region's constitution, up to 10,000 characters. */
  constitutionalText?: string | null | undefined;
  /** Credits that the treasury pays for the region's defence each day, 0 to 20000. */
  defenseSpending?: number | null | undefined;
  /** Days between elections, 30 to 365. */
  electionFrequencyDays?: number | null | undefined;
  /** Who decides. */
  governanceType?: GovernanceType | null | undefined;
  /** Whom the region lets in. */
  immigration?: ImmigrationPolicy | null | undefined;
  /** Reputation that the region asks of who comes, -1000 to 1000. */
  minReputation?: number | null | undefined;
  /** Part of those who may vote that must have voted, 0.25 to 0.6. */
  quorum?: number | null | undefined;
  /** Hours that a visit of who is no Galactic Citizen may last, 1 to 72; those under way stay as they are. */
  visaHours?: number | null | undefined;
  /** Part of the weight cast that a policy takes to pass, 0.1 to 0.9. */
  votingThreshold?: number | null | undefined;
};

/** Who decides in a region. */
export type GovernanceType =
  /** The owner, at once and alone; not in the Nexus, which has none. */
  | 'AUTOCRACY'
  /** The members of the council, by vote. In the Nexus this is the galactic council: the delegates of all regions, until they have elected one. */
  | 'COUNCIL'
  /** Residents and citizens, by vote. */
  | 'DEMOCRACY';

/** What a ship is built as. */
export type Hull =
  /** A large, slow trader. */
  | 'CARGO_HAULER'
  /** A warship that carries drones. */
  | 'CARRIER'
  /** A courier for Galactic Citizens. */
  | 'CITIZEN_CLIPPER'
  /** Carries settlers. */
  | 'COLONY_SHIP'
  /** A warship. */
  | 'DEFENDER'
  /** What remains when a ship is lost; cannot be destroyed. */
  | 'ESCAPE_POD'
  /** Fast, with a small hold. */
  | 'FAST_COURIER'
  /** A small trader. */
  | 'LIGHT_FREIGHTER'
  /** Fast and hard to hit; the usual first ship. */
  | 'SCOUT_SHIP'
  /** Jumps without warps; uses tunnels at four fifths of the turns. */
  | 'WARP_JUMPER';

/** Whom a region lets in that has no pilot here yet. */
export type ImmigrationPolicy =
  /** Whom those who manage members have approved. */
  | 'APPROVAL'
  /** Nobody. */
  | 'CLOSED'
  /** Everybody. */
  | 'OPEN';

/** How far a journey has come. */
export type JourneyState =
  /** Arrived: the player can act there, and the source region closes its books. */
  | 'ARRIVED'
  /** Allowed, and about to depart; nothing has moved or been paid. */
  | 'AUTHORISED'
  /** Cancelled by the player; everything is in the source region. */
  | 'CANCELLED'
  /** Arrived, and all books are closed. */
  | 'COMPLETED'
  /** Refused by its destination after departure; the ship is at the capital of the Nexus. */
  | 'DIVERTED'
  /** Departed: ship, hold and purse are in the source region's escrow. */
  | 'ESCROWED'
  /** Refused at departure; nothing had moved, nothing was paid. */
  | 'FAILED'
  /** Waits for a place at the terminal; nothing has moved or been paid. */
  | 'QUEUED'
  /** Refused after departure, or too late; everything is back in the source region, the cost refunded. */
  | 'RETURNED'
  /** Out of transit; the destination is asked to take it in. */
  | 'SHIPPED';

/** A word as it is to be said. */
export type LanguageEntryInput = {
  /** What to say instead, at most 100 characters. */
  text: string;
  /** The standard word, at most 50 characters. */
  word: string;
};

/** What a player is in a region. Nobody is lowered but by those who manage members. */
export type MemberStanding =
  /** Belongs to the region: by grant, invite, application or a colony. In the Nexus: speaks for a region in the galactic council. */
  | 'CITIZEN'
  /** Has made the region its home. */
  | 'RESIDENT'
  /** Has a pilot here. */
  | 'VISITOR';

/** How a move was made. */
export type MoveMethod =
  /** Through a warp gate that a player built. */
  | 'GATE'
  /** Through a tunnel. */
  | 'TUNNEL'
  /** Over a warp between neighbours. */
  | 'WARP';

/** An office that a region has. */
export type OfficePosition =
  /** Makes, answers and ends treaties. */
  | 'AMBASSADOR'
  /** Votes where the council decides; 5 to 15 seats, one for each 50 citizens. */
  | 'COUNCIL_MEMBER'
  /** Runs the region: what administrators may; proposes policies, shapes the culture, declares embargoes and wars. */
  | 'GOVERNOR'
  /** Sets the rates; who was elected sets tariff, trade bonuses and subsidies also where the region decides by vote. */
  | 'TRADE_COMMISSIONER';

/** What a planet is like. */
export type PlanetType =
  /** Cold. */
  | 'ARCTIC'
  /** Built, not grown. */
  | 'ARTIFICIAL'
  /** Bare rock. */
  | 'BARREN'
  /** Dry and hot. */
  | 'DESERT'
  /** A gas giant: nobody can live there. */
  | 'GAS_GIANT'
  /** Frozen through. */
  | 'ICE'
  /** Covered by jungle. */
  | 'JUNGLE'
  /** Full of mountains. */
  | 'MOUNTAINOUS'
  /** Covered by seas. */
  | 'OCEANIC'
  /** Like Earth. */
  | 'TERRAN'
  /** Warm and wet. */
  | 'TROPICAL'
  /** Full of volcanoes. */
  | 'VOLCANIC';

/** What leaves its region, and what the platform tells of itself. */
export type PlatformEventType =
  /** Regions formed an alliance (`alliance.formed`). */
  | 'ALLIANCE_FORMED'
  /** A region announced an embargo on another (`embargo.declared`). */
  | 'EMBARGO_DECLARED'
  /** An embargo was lifted (`embargo.ended`). */
  | 'EMBARGO_ENDED'
  /** News for everybody (`nexus.announcement`). */
  | 'NEXUS_ANNOUNCEMENT'
  /** A part of the platform is slower than it should be (`performance.degraded`). */
  | 'PERFORMANCE_DEGRADED'
  /** Maintenance is announced (`platform.maintenance`). */
  | 'PLATFORM_MAINTENANCE'
  /** A player travels from one region to another (`player.region_travel`). */
  | 'PLAYER_REGION_TRAVEL'
  /** A region can be played in from now on (`region.created`). */
  | 'REGION_CREATED'
  /** A region has ended (`region.deleted`). */
  | 'REGION_DELETED'
  /** A region takes no newcomers from now on (`region.suspended`). */
  | 'REGION_SUSPENDED'
  /** Something suspicious was seen (`security.alert`). */
  | 'SECURITY_ALERT'
  /** A subscription changed (`subscription.changed`). */
  | 'SUBSCRIPTION_CHANGED'
  /** Goods were traded between regions (`trade.cross_regional`). */
  | 'TRADE_CROSS_REGIONAL'
  /** A treaty of two regions has ended (`treaty.ended`). */
  | 'TREATY_ENDED'
  /** Two regions have a treaty from now on (`treaty.signed`). */
  | 'TREATY_SIGNED'
  /** A region declared war (`war.declared`). */
  | 'WAR_DECLARED'
  /** A war is over (`war.ended`). */
  | 'WAR_ENDED';

/** What an account may do on the whole platform. */
export type PlatformRole =
  /** Runs the platform. */
  | 'ADMIN'
  /** Builds tools on the API. */
  | 'DEVELOPER'
  /** Keeps order among players. */
  | 'MODERATOR'
  /** Plays. */
  | 'PLAYER';

/** What is proposed. */
export type PolicyInput = {
  /** What it changes; the type says what it may. */
  changes: Record<string, unknown>;
  /** Why it should be, up to 5,000 characters. */
  description?: string | null | undefined;
  /** Days it can be voted on, 1 to 30. */
  durationDays?: number | null | undefined;
  /** What it is about. */
  policyType: PolicyType;
  /** What it is called, up to 255 characters. */
  title: string;
};

/** Why a policy failed. */
export type PolicyRejection =
  /** Too little of the weight was in favour. */
  | 'BELOW_THRESHOLD'
  /** Too few voted. */
  | 'NO_QUORUM'
  /** The owner of the region ended it. */
  | 'VETOED';

/** How far a policy has come. */
export type PolicyStatus =
  /** It passed, and its changes are made. */
  | 'IMPLEMENTED'
  /** It failed; `rejection` says why. */
  | 'REJECTED'
  /** It is voted on. */
  | 'VOTING';

/** What a policy is about, and with it which changes it may make. */
export type PolicyType =
  /** `motto`, `traditions`, `socialHierarchy` (lists of texts), `languagePack` (words by words), `aestheticTheme` (`primaryColor`, `secondaryColor`, `font`, `logo`). */
  | 'CULTURAL'
  /** `patrolsFederation`, `patrolsBorder`, `patrolsFrontier`, in the Nexus `patrolsExpanse`: steps from -2 to 2 by which the zone is policed more or less; `defenseSpending` 0 to 20000: credits of the treasury a day, for 10000 of which all zones are policed by a step more. */
  | 'DEFENSE'
  /** `governanceType` (`AUTOCRACY`, `DEMOCRACY`, `COUNCIL`), `electionFrequencyDays` 30 to 365, `constitutionalText`. Takes 0.66 of the weight. */
  | 'GOVERNANCE_CHANGE'
  /** `immigration` (`open`, `approval`, `closed`), `minReputation` -1000 to 1000, `citizenship` (`approval`, `automatic`), `visaHours` 1 to 72, `bans`: the list of player IDs from then on. */
  | 'IMMIGRATION'
  /** `pvpEnabled`, `pvpSafeSecurity` 6 to 10, `pvpOpenSecurity` 2 to 6 and below it, `pvpProtectionHours` 0 to 720. */
  | 'PVP_RULES'
  /** `taxRate` 0.05 to 0.25. */
  | 'TAX_RATE'
  /** `tariffRate` 0 to 0.25, `tradeBonuses` (1 to 3 by commodity), `dockingSubsidy`, `arbitrageStipend`, `contraband` (commodities). */
  | 'TRADE_POLICY'
  /** `treasuryAdjustment`: credits. Below 0 they are spent and leave the world, as far as the treasury has them; above 0 the owner's bank gives them, and only the owner may propose it. */
  | 'TREASURY'
  /** `votingThreshold` 0.1 to 0.9, `governanceQuorum` 0.25 to 0.6. Takes 0.66 of the weight. */
  | 'VOTING_THRESHOLD';

/** What happened in a region. */
export type RegionEventType =
  /** A fight ended (`combat.ended`). */
  | 'COMBAT_ENDED'
  /** A fight began (`combat.started`). */
  | 'COMBAT_STARTED'
  /** An embargo or a war with another region changed (`declaration.changed`). */
  | 'DECLARATION_CHANGED'
  /** Your ship had to leave its slip (`docking_slip.bumped`). */
  | 'DOCKING_SLIP_BUMPED'
  /** An election is over, however it ended (`election.completed`). */
  | 'ELECTION_COMPLETED'
  /** An election was called (`election.opened`). */
  | 'ELECTION_OPENED'
  /** Members can vote in an election (`election.voting`). */
  | 'ELECTION_VOTING'
  /** Events before this one can be told no more (`events.lost`); sent whatever you ask for. */
  | 'EVENTS_LOST'
  /** The insurance paid for a ship you lost (`ship.insurance_paid`). */
  | 'INSURANCE_PAID'
  /** A member's standing, rank or rights changed (`member.changed`). */
  | 'MEMBER_CHANGED'
  /** A player came to the region for the first time (`member.joined`). */
  | 'MEMBER_JOINED'
  /** A player holds an office no more (`office.left`). */
  | 'OFFICE_LEFT'
  /** A player took an office (`office.taken`). */
  | 'OFFICE_TAKEN'
  /** The owner of a planet gave it up (`planet.abandoned`). */
  | 'PLANET_ABANDONED'
  /** A siege of a planet began or ended (`planet.besieged`). */
  | 'PLANET_BESIEGED'
  /** Somebody took a planet (`planet.colonized`). */
  | 'PLANET_COLONIZED'
  /** A pilot arrived in the region (`player.arrive`). */
  | 'PLAYER_ARRIVE'
  /** A player came to act in the region (`player.login`). */
  | 'PLAYER_LOGIN'
  /** A player has not acted for a quarter of an hour (`player.logout`). */
  | 'PLAYER_LOGOUT'
  /** A pilot moved from one sector to another (`player.move`). */
  | 'PLAYER_MOVE'
  /** A pilot left for another region, or came from one (`player.region_travel`). */
  | 'PLAYER_REGION_TRAVEL'
  /** A policy passed, and its changes are made (`policy.implemented`). */
  | 'POLICY_IMPLEMENTED'
  /** A policy is voted on (`policy.proposed`). */
  | 'POLICY_PROPOSED'
  /** A policy failed (`policy.rejected`). */
  | 'POLICY_REJECTED'
  /** Somebody voted on a policy (`policy.voted`). */
  | 'POLICY_VOTED'
  /** A station's stock and prices changed (`port.updated`). */
  | 'PORT_UPDATED'
  /** A station's price moved by a tenth or more within the hour (`price.alert`). */
  | 'PRICE_ALERT'
  /** A ship was destroyed (`ship.destroyed`). */
  | 'SHIP_DESTROYED'
  /** You insured a ship (`ship.insured`). */
  | 'SHIP_INSURED'
  /** You had a ship maintained (`ship.maintained`). */
  | 'SHIP_MAINTAINED'
  /** You bought a ship (`ship.purchased`). */
  | 'SHIP_PURCHASED'
  /** You had a ship's hull repaired (`ship.repaired`). */
  | 'SHIP_REPAIRED'
  /** You sold a ship (`ship.sold`). */
  | 'SHIP_SOLD'
  /** You switched to another ship (`ship.switched`). */
  | 'SHIP_SWITCHED'
  /** You upgraded a ship (`ship.upgraded`). */
  | 'SHIP_UPGRADED'
  /** A station changed hands or its terms (`station.changed`). */
  | 'STATION_CHANGED'
  /** You bought or sold something (`trade.completed`). */
  | 'TRADE_COMPLETED'
  /** A treaty with another region changed (`treaty.changed`). */
  | 'TREATY_CHANGED'
  /** A warp gate got its Warp Jumper and opens within the hour (`warp_gate.built`). */
  | 'WARP_GATE_BUILT'
  /** A warp gate collapsed, or its owner took it down (`warp_gate.destroyed`). */
  | 'WARP_GATE_DESTROYED';

/** What a region is in the galaxy. */
export type RegionKind =
  /** The hub that every player can reach: 5000 sectors, owned by the platform. */
  | 'CENTRAL_NEXUS'
  /** A region that a player owns and governs. */
  | 'PLAYER_OWNED'
  /** The starter region: 300 sectors, governed by the platform. */
  | 'TERRAN_SPACE';

/** Where a region stands in its life. */
export type RegionStatus =
  /** Everything is allowed. */
  | 'ACTIVE'
  /** Generated, but its warp to the Nexus could not be opened yet. */
  | 'ATTACHMENT_PENDING'
  /** Generation failed and could not be undone; the operators decide. */
  | 'GENERATION_CORRUPT'
  /** Suspended for a week: last warning before the end. */
  | 'GRACE'
  /** Being generated; not served yet. */
  | 'PENDING'
  /** Payment failed or was cancelled: play goes on, nobody new may settle. */
  | 'SUSPENDED'
  /** Ended; its data is deleted a week later. */
  | 'TERMINATED'
  /** Idle for half a year and unloaded; comes back when a player returns. */
  | 'TOMBSTONED';

/** How large a region may be and what it costs; fixed at creation. */
export type RegionTier =
  /** The Nexus itself. */
  | 'NEXUS'
  /** Owned by the platform, without a subscription. */
  | 'PLATFORM'
  /** A player's region of 800 to 1200 sectors. */
  | 'STANDARD';

/** What fills a sector. */
export type SectorType =
  /** Farms. */
  | 'AGRICULTURAL'
  /** Something nobody can explain. */
  | 'ANOMALY'
  /** Rocks to mine and to run into. */
  | 'ASTEROID_FIELD'
  /** A black hole: deadly hazard and radiation. */
  | 'BLACK_HOLE'
  /** Closed by law and by danger. */
  | 'FORBIDDEN'
  /** Yards and factories. */
  | 'INDUSTRIAL'
  /** Gas that blinds sensors and slows ships at its core. */
  | 'NEBULA'
  /** Hard radiation. */
  | 'RADIATION_ZONE'
  /** Open space. */
  | 'STANDARD'
  /** Many close suns. */
  | 'STAR_CLUSTER'
  /** Nothing at all. */
  | 'VOID'
  /** A storm that doubles the turns of every move into it. */
  | 'WARP_STORM'
  /** The mouth of an unstable one-way tunnel. */
  | 'WORMHOLE';

/** How serious something is. */
export type Severity =
  /** Needs attention at once. */
  | 'CRITICAL'
  /** Good to know. */
  | 'INFO'
  /** Needs attention. */
  | 'WARNING';

/** What a ship is doing. */
export type ShipStatus =
  /** Travelling to another region, or gone there. It comes back under the same ID. */
  | 'AWAY'
  /** Lost. */
  | 'DESTROYED'
  /** Docked at a station. */
  | 'DOCKED'
  /** Inside another ship's hangar. */
  | 'HANGARED'
  /** Being turned into a warp gate. */
  | 'HARMONIZING'
  /** Unable to move. */
  | 'IMMOBILISED'
  /** In open space: it can move. */
  | 'IN_SPACE'
  /** Landed on a planet. */
  | 'LANDED'
  /** Sold, or a pod that was left: it is no more. */
  | 'SCRAPPED'
  /** Laid up at a station; nobody flies it. */
  | 'STORED'
  /** Towed by another ship. */
  | 'TOWED';

/** What a region is good at: it makes a tenth more of its commodities. */
export type Specialization =
  /** Organics and gourmet food. */
  | 'AGRICULTURAL'
  /** Nothing in particular. */
  | 'BALANCED'
  /** Luxuries. */
  | 'COMMERCE'
  /** Equipment and ore. */
  | 'INDUSTRIAL'
  /** Arms. */
  | 'MILITARY'
  /** Exotic technology. */
  | 'TECHNOLOGICAL';

/** What a pilot's name is worth, by reputation. */
export type Standing =
  /** -500 and below. */
  | 'CRIMINAL'
  /** 250 and above. */
  | 'HEROIC'
  /** Above 0. */
  | 'LAWFUL'
  /** 500 and above. */
  | 'LEGENDARY'
  /** 0. */
  | 'NEUTRAL'
  /** -250 and below. */
  | 'OUTLAW'
  /** Below 0. */
  | 'SUSPICIOUS'
  /** -750 and below. */
  | 'VILLAIN';

/** How well docked ships are protected. */
export type StationSecurity =
  /** Docked ships cannot be attacked. */
  | 'BASIC'
  /** Not at all. */
  | 'NONE'
  /** The best there is. */
  | 'PREMIUM'
  /** As basic, with patrols. */
  | 'STANDARD';

/** What a station is for. */
export type StationType =
  /** Illegal trade. */
  | 'BLACK_MARKET'
  /** A corporation's seat. */
  | 'CORPORATE'
  /** Diplomacy. */
  | 'DIPLOMATIC'
  /** Industry. */
  | 'INDUSTRIAL'
  /** Military. */
  | 'MILITARY'
  /** Mining. */
  | 'MINING'
  /** A far outpost. */
  | 'OUTPOST'
  /** Science. */
  | 'SCIENTIFIC'
  /** Building of ships. */
  | 'SHIPYARD'
  /** Trade. */
  | 'TRADING';

/** Which way a trade goes, as the pilot sees it. */
export type TradeDirection =
  /** The pilot buys from the station. */
  | 'BUY'
  /** The pilot sells to the station. */
  | 'SELL';

/** How far a treaty has come. */
export type TreatyState =
  /** It is signed, and in effect until its time is over. */
  | 'ACTIVE'
  /** Its time was over, or nobody answered it. */
  | 'EXPIRED'
  /** It waits for the other region's answer, 30 days at most. */
  | 'PROPOSED'
  /** The other region refused it, or it was withdrawn. */
  | 'REJECTED'
  /** One of the two regions ended it, or a declaration did. */
  | 'TERMINATED';

/** What two regions agree on. */
export type TreatyType =
  /** Members of the one enter the other without its approval, and their visits, one a day, add 1 to their reputation there. */
  | 'CULTURAL_EXCHANGE'
  /** The police of both regions answer to crimes: where a sector is policed, their fire is doubled. */
  | 'DEFENSE_PACT'
  /** Members of the one may not attack members of the other, in either of the two regions (`NON_AGGRESSION`). */
  | 'NON_AGGRESSION'
  /** Members of the one trade in the other without its tariff, and members of both are paid a bonus for goods that they bring from the one to the other. */
  | 'TRADE_AGREEMENT';

/** How an edge of the map is travelled. */
export type WarpKind =
  /** Through a warp gate that a player built; only in routes. */
  | 'GATE'
  /** Across a distance. */
  | 'TUNNEL'
  /** Between neighbouring sectors. */
  | 'WARP';

/** Security band of a region. */
export type ZoneKind =
  /** In between. */
  | 'BORDER'
  /** The single zone of the Nexus. */
  | 'EXPANSE'
  /** Well policed; the first third of a region's sectors. */
  | 'FEDERATION'
  /** Hardly policed and dangerous; the last third. */
  | 'FRONTIER';

export type OneRegionQueryVariables = Exact<{ [key: string]: never; }>;


export type OneRegionQuery = { regionBySlug: { id: string, name: string, kind: RegionKind, status: RegionStatus, sectors: { totalCount: number, nodes: Array<{ number: number, name: string, type: SectorType, zone: { name: string } }> } | null, capital: { number: number, name: string, securityLevel: number, warps: Array<{ kind: WarpKind, cost: number, to: { number: number, name: string } }> } | null } | null };

export type RegionOverviewQueryVariables = Exact<{
  regionId: string | number;
}>;


export type RegionOverviewQuery = { region: { slug: string, name: string, kind: RegionKind, status: RegionStatus, owner: { handle: string } | null, capital: { number: number, name: string } | null, zones: Array<{ name: string, firstSector: number, lastSector: number }> | null, stats: { sectorsCount: number, stationsCount: number, planetsCount: number, pilotsCount: number, shipsCount: number, activePilots30d: number, pilotsJoined30d: number, fights30d: number, shipsLost30d: number, trades30d: number, tradeVolume30d: number, taxes30d: number, activeElections: number, pendingPolicies: number, days: Array<{ day: string, trades: number, tradeVolume: number, taxes: number, fights: number, pilotsJoined: number }> } | null, economy: { taxRate: number, tariffRate: number, specialization: Specialization, tradeBonuses: Array<{ commodity: Commodity, factor: number }> } | null, treasury: { balance: number } | null, bounties: Array<{ amount: number, expiresAt: string, target: { handle: string } }> | null, market: { routes: Array<{ commodity: Commodity, buyPrice: number, sellPrice: number, profit: number, quantity: number, from: { name: string }, to: { name: string } }> } | null } | null };

export type TradeMutationVariables = Exact<{
  regionId: string | number;
  stationId: string | number;
  commodity: Commodity;
  quantity: number;
}>;


export type TradeMutation = { dock: { fee: number } | null, buy: { transaction: { unitPrice: number, total: number, tax: number, fee: number }, pilot: { credits: number | null } } | null };

export type AnnouncementsQueryVariables = Exact<{ [key: string]: never; }>;


export type AnnouncementsQuery = { announcements: Array<{ type: PlatformEventType, severity: Severity, title: string, body: string, from: string, until: string, cursor: string | null }> };

export type NewsSubscriptionVariables = Exact<{
  after?: string | number | null | undefined;
}>;


export type NewsSubscription = { announcements: { cursor: string | null, severity: Severity, title: string, body: string } };

export type AnnounceMutationVariables = Exact<{
  until: string;
}>;


export type AnnounceMutation = { announce: { announcement: { id: string, cursor: string | null } } };

export type RegionLifecycleSubscriptionVariables = Exact<{
  after?: string | number | null | undefined;
}>;


export type RegionLifecycleSubscription = { regionLifecycle: { cursor: string | null, type: PlatformEventType, occurredAt: string, reason: string | null, tier: RegionTier, region: { slug: string, name: string, status: RegionStatus, owner: { handle: string } | null } | null } };

export type PlatformEventsQueryVariables = Exact<{ [key: string]: never; }>;


export type PlatformEventsQuery = { platformEvents: { nodes: Array<
      | { __typename: 'AllianceFormed', type: PlatformEventType, occurredAt: string, region: { slug: string } | null }
      | { __typename: 'Announcement', type: PlatformEventType, occurredAt: string, region: { slug: string } | null }
      | { __typename: 'CrossRegionalTrade', type: PlatformEventType, occurredAt: string, region: { slug: string } | null }
      | { __typename: 'PerformanceDegraded', type: PlatformEventType, occurredAt: string, region: { slug: string } | null }
      | { __typename: 'PlayerRegionTravel', type: PlatformEventType, occurredAt: string, region: { slug: string } | null }
      | { __typename: 'RegionLifecycle', type: PlatformEventType, occurredAt: string, region: { slug: string } | null }
      | { __typename: 'RelationChanged', type: PlatformEventType, occurredAt: string, region: { slug: string } | null }
      | { __typename: 'SecurityAlert', type: PlatformEventType, occurredAt: string, region: { slug: string } | null }
      | { __typename: 'SubscriptionChanged', type: PlatformEventType, occurredAt: string, region: { slug: string } | null }
      | { __typename: 'WarDeclared', type: PlatformEventType, occurredAt: string, region: { slug: string } | null }
    >, pageInfo: { endCursor: string | null } } | null };

export type BeforeQueryVariables = Exact<{
  regionId: string | number;
  nexusId: string | number;
}>;


export type BeforeQuery = { region: { capital: { number: number } | null, nexusWarp: { sector: { number: number } } | null } | null, travelQuote: { fee: number, transitSeconds: number, queueAhead: number, visitsLeft: number | null, portablePercent: number, refusals: Array<{ code: string, message: string }> } | null, terminal: { occupied: number, capacity: number, queued: number } };

export type TravelMutationVariables = Exact<{
  regionId: string | number;
  nexusId: string | number;
}>;


export type TravelMutation = { startJourney: { journey: { id: string, state: JourneyState, cost: number } } | null };

export type JourneysQueryVariables = Exact<{ [key: string]: never; }>;


export type JourneysQuery = { me: { journeys: { nodes: Array<{ id: string, state: JourneyState, cost: number, refund: number | null, queuePosition: number | null, arrivedIn: { name: string } | null, manifest: { hull: string | null, credits: number, cargoUnits: number } | null }> } | null, pilots: Array<{ regionId: string, credits: number | null, sector: { number: number, name: string } | null } | null> | null } | null };

export type GovernmentQueryVariables = Exact<{
  regionId: string | number;
}>;


export type GovernmentQuery = { region: { slug: string, governance: { governanceType: GovernanceType, votingThreshold: number, quorum: number, immigration: ImmigrationPolicy, citizenship: CitizenshipPolicy, visaHours: number, defenseSpending: number } | null, members: { totalCount: number, nodes: Array<{ standing: MemberStanding, localRank: string | null, votingPower: number, player: { handle: string } }> } | null, policies: { nodes: Array<{ id: string, title: string, status: PolicyStatus, votesFor: number, votesAgainst: number, rejection: PolicyRejection | null, enacted: Record<string, unknown> | null, votingClosesAt: string, yourVote: boolean | null }> } | null } | null };

export type GovernMutationVariables = Exact<{
  regionId: string | number;
  governance: GovernanceInput;
}>;


export type GovernMutation = { updateGovernance: { region: { governance: { governanceType: GovernanceType } | null } } | null };

export type ProposePolicyMutationVariables = Exact<{
  regionId: string | number;
  policy: PolicyInput;
}>;


export type ProposePolicyMutation = { proposePolicy: { policy: { id: string, status: PolicyStatus } } | null };

export type VoteMutationVariables = Exact<{
  regionId: string | number;
  policyId: string | number;
}>;


export type VoteMutation = { voteOnPolicy: { policy: { votesFor: number, votesAgainst: number } } | null };

export type GovernorsEconomyQueryVariables = Exact<{
  regionId: string | number;
}>;


export type GovernorsEconomyQuery = { region: { slug: string, economy: { taxRate: number, tariffRate: number, tariffCap: number, specialization: Specialization, dockingSubsidy: boolean, arbitrageStipend: boolean, tradeBonuses: Array<{ commodity: Commodity, factor: number }> } | null, treasury: { balance: number, ownerBank: number | null, entries: { nodes: Array<{ at: string, amount: number, after: number, cause: string, reason: string }> } } | null, stats: { trades30d: number, tradeVolume30d: number, taxes30d: number } | null, policies: { totalCount: number, nodes: Array<{ id: string, policyType: PolicyType, title: string, changes: Record<string, unknown>, votingClosesAt: string }> } | null } | null };

export type ElectionsQueryVariables = Exact<{
  regionId: string | number;
}>;


export type ElectionsQuery = { region: { slug: string, governance: { governanceType: GovernanceType, electionFrequencyDays: number, votingThreshold: number } | null, offices: Array<{ position: OfficePosition, since: string, endsAt: string, player: { handle: string } }> | null, elections: { nodes: Array<{ id: string, position: OfficePosition, status: ElectionStatus, votingOpensAt: string, votingClosesAt: string, seats: number, voters: number, votes: number | null, candidates: Array<{ platform: string, votes: number | null, elected: boolean, player: { id: string, handle: string } }>, yourVote: { handle: string } | null }> } | null } | null };

export type OpenElectionMutationVariables = Exact<{
  regionId: string | number;
}>;


export type OpenElectionMutation = { openElection: { election: { id: string, votingOpensAt: string } } | null };

export type StandMutationVariables = Exact<{
  regionId: string | number;
  electionId: string | number;
}>;


export type StandMutation = { standForElection: { election: { candidates: Array<{ platform: string }> } } | null };

export type DiplomacyQueryVariables = Exact<{
  regionId: string | number;
}>;


export type DiplomacyQuery = { region: { slug: string, treaties: Array<{ id: string, type: TreatyType, state: TreatyState, ours: boolean, inEffect: boolean, signedAt: string | null, endsAt: string | null, otherRegion: { slug: string } | null, terms: { durationDays: number, tradeBonus: number | null } }> | null, declarations: Array<{ id: string, type: DeclarationType, ours: boolean, inEffect: boolean, reason: string, effectiveAt: string, endedAt: string | null, otherRegion: { slug: string } | null }> | null } | null };

export type ProposeTreatyMutationVariables = Exact<{
  regionId: string | number;
  otherRegionId: string | number;
}>;


export type ProposeTreatyMutation = { proposeTreaty: { treaty: { id: string, state: TreatyState } } | null };

export type CultureQueryVariables = Exact<{
  regionId: string | number;
}>;


export type CultureQuery = { region: { slug: string, name: string, culture: { motto: string, traditions: Array<string>, socialHierarchy: Array<string>, languagePack: Array<{ word: string, text: string }>, theme: { primaryColor: string | null, secondaryColor: string | null, font: string | null, logo: string | null } } | null, governance: { constitutionalText: string } | null } | null };

export type ShapeMutationVariables = Exact<{
  regionId: string | number;
  culture: CultureInput;
}>;


export type ShapeMutation = { updateCulture: { region: { culture: { motto: string } | null } } | null };

export type SeveralRegionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SeveralRegionsQuery = { regions: { nodes: Array<{ slug: string, sectors: { totalCount: number } | null, capital: { number: number, zone: { name: string } } | null }> } | null };

export type GalacticCouncilQueryVariables = Exact<{
  nexusId: string | number;
}>;


export type GalacticCouncilQuery = { region: { slug: string, governance: { governanceType: GovernanceType, votingThreshold: number, quorum: number } | null, economy: { taxRate: number, tariffRate: number } | null, delegates: { totalCount: number, nodes: Array<{ votingPower: number, player: { handle: string }, speaksFor: Array<{ name: string } | null> }> } | null, offices: Array<{ position: OfficePosition, endsAt: string, player: { handle: string } }> | null, policies: { nodes: Array<{ id: string, title: string, status: PolicyStatus, electorate: Electorate, votesFor: number, votesAgainst: number, votingClosesAt: string }> } | null } | null };

export type ProposeToCouncilMutationVariables = Exact<{
  nexusId: string | number;
  policy: PolicyInput;
}>;


export type ProposeToCouncilMutation = { proposePolicy: { policy: { id: string, electorate: Electorate } } | null };

export type PoliciesQueryVariables = Exact<{
  regionId: string | number;
}>;


export type PoliciesQuery = { region: { slug: string, governance: { governanceType: GovernanceType, votingThreshold: number, quorum: number } | null, stats: { pendingPolicies: number, activeElections: number } | null, policies: { totalCount: number, nodes: Array<{ id: string, policyType: PolicyType, title: string, description: string, changes: Record<string, unknown>, enacted: Record<string, unknown> | null, proposedAt: string, votingClosesAt: string, status: PolicyStatus, electorate: Electorate, threshold: number, quorum: number, voters: number, eligible: number | null, votesFor: number, votesAgainst: number, yourVote: boolean | null, rejection: PolicyRejection | null, decidedAt: string | null, proposer: { handle: string } }> } | null } | null };

export type VetoMutationVariables = Exact<{
  regionId: string | number;
  policyId: string | number;
}>;


export type VetoMutation = { vetoPolicy: { policy: { rejection: PolicyRejection | null } } | null };

export type LogInMutationVariables = Exact<{ [key: string]: never; }>;


export type LogInMutation = { login: { accessToken: string, refreshToken: string, expiresIn: number, player: { id: string, handle: string, role: PlatformRole } } };

export type JoinRegionMutationVariables = Exact<{
  regionId: string | number;
}>;


export type JoinRegionMutation = { joinRegion: { joined: boolean, pilot: { credits: number | null, ship: { name: string, hull: Hull } | null, sector: { number: number, name: string, warps: Array<{ cost: number, to: { number: number, name: string } }> } | null } } | null };

export type MoveShipMutationVariables = Exact<{
  regionId: string | number;
  to: number;
}>;


export type MoveShipMutation = { moveShip: { method: MoveMethod, turnsSpent: number, from: { number: number }, to: { number: number, name: string }, encounters: Array<{ kind: EncounterKind, message: string }>, pilot: { turns: { available: number } | null } } | null };

export type MovesSubscriptionVariables = Exact<{
  regionId: string | number;
}>;


export type MovesSubscription = { regionEvents:
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { sector: number, type: RegionEventType, occurredAt: string, player: { handle: string } }
    | { fromSector: number, toSector: number, method: MoveMethod, type: RegionEventType, occurredAt: string, player: { handle: string } }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
    | { type: RegionEventType, occurredAt: string }
   };

export type HowIsItRunQueryVariables = Exact<{ [key: string]: never; }>;


export type HowIsItRunQuery = { regions: { nodes: Array<{ slug: string, sectors: { totalCount: number } | null }> } | null };

export type CockpitQueryVariables = Exact<{
  regionId: string | number;
}>;


export type CockpitQuery = { pilot: { credits: number | null, rank: string, rankPoints: number, reputation: number, standing: Standing, suspectUntil: string | null, wantedUntil: string | null, turns: { available: number, maximum: number, nextAt: string | null } | null, ship: { id: string, name: string, hull: Hull, status: ShipStatus, hullPoints: number, maxHullPoints: number, shieldPoints: number, maxShieldPoints: number, condition: number, turnCost: number, cargoCapacity: number, cargo: Array<{ commodity: Commodity, quantity: number }> | null, station: { id: string, name: string, board: Array<{ commodity: Commodity, quantity: number, buyPrice: number | null, sellPrice: number | null }> } | null } | null, sector: { number: number, name: string, type: SectorType, securityLevel: number, hazardLevel: number, zone: { name: string }, warps: Array<{ kind: WarpKind, cost: number, to: { number: number, name: string, type: SectorType, known: boolean } }>, stations: Array<{ id: string, name: string, type: StationType, security: StationSecurity, dockingFee: number }> | null, planets: Array<{ id: string, name: string, type: PlanetType }> | null, pilots: Array<{ rank: string, standing: Standing, player: { handle: string }, ship: { id: string, hull: Hull, status: ShipStatus } | null }> | null, wrecks: Array<{ id: string, hull: Hull, goods: Array<{ good: string, quantity: number }> }> | null } | null, bounties: Array<{ amount: number, expiresAt: string }>, transactions: { nodes: Array<{ at: string, direction: TradeDirection, commodity: Commodity, quantity: number, unitPrice: number }> } | null, combats: { nodes: Array<{ id: string, at: string, sector: number, result: CombatResult, attacker: { handle: string }, defender: { handle: string } }> } | null } | null };

export type StationBoardQueryVariables = Exact<{
  regionId: string | number;
  stationId: string | number;
}>;


export type StationBoardQuery = { region: { economy: { taxRate: number, tariffRate: number } | null, station: { name: string, type: StationType, stationClass: number, size: number, security: StationSecurity, dockingFee: number, dockedShips: number, transientSlips: number, sector: { number: number, name: string }, board: Array<{ commodity: Commodity, quantity: number, capacity: number, buyPrice: number | null, sellPrice: number | null, volatility: number | null, quote: { unitPrice: number, total: number, tax: number, fee: number } | null, history: Array<{ hour: string, opening: number, closing: number, low: number, high: number, volume: number }> }> } | null } | null };

export type SectorViewQueryVariables = Exact<{
  regionId: string | number;
  number: number;
}>;


export type SectorViewQuery = { sector: { number: number, name: string, type: SectorType, x: number, y: number, z: number, isCapital: boolean, securityLevel: number, developmentLevel: number, trafficLevel: number, hazardLevel: number, radiationLevel: number, controllingFaction: string | null, known: boolean, zone: { kind: ZoneKind, name: string, policing: number, danger: number }, cluster: { number: number, name: string, kind: ClusterKind }, warps: Array<{ kind: WarpKind, cost: number, twoWay: boolean, stability: number, to: { number: number, name: string, type: SectorType, securityLevel: number, known: boolean } }>, stations: Array<{ id: string, name: string, type: StationType, stationClass: number, dockingFee: number, dockedShips: number, board: Array<{ commodity: Commodity, quantity: number, buyPrice: number | null, sellPrice: number | null }> }> | null, planets: Array<{ id: string, name: string, type: PlanetType, habitability: number, maxPopulation: number, isHub: boolean }> | null, pilots: Array<{ rank: string, standing: Standing, player: { handle: string }, ship: { id: string, hull: Hull, status: ShipStatus } | null }> | null, wrecks: Array<{ id: string, hull: Hull, at: string, goods: Array<{ good: string, quantity: number }> }> | null, asteroidYield: { ore: number, preciousMetals: number, quantumShards: number } | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const OneRegionDocument = new TypedDocumentString(`
    query OneRegion {
  regionBySlug(slug: "andromeda") {
    id
    name
    kind
    status
    sectors(first: 3) {
      totalCount
      nodes {
        number
        name
        type
        zone {
          name
        }
      }
    }
    capital {
      number
      name
      securityLevel
      warps {
        kind
        cost
        to {
          number
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneRegionQuery, OneRegionQueryVariables>;
export const RegionOverviewDocument = new TypedDocumentString(`
    query RegionOverview($regionId: ID!) {
  region(id: $regionId) {
    slug
    name
    kind
    status
    owner {
      handle
    }
    capital {
      number
      name
    }
    zones {
      name
      firstSector
      lastSector
    }
    stats {
      sectorsCount
      stationsCount
      planetsCount
      pilotsCount
      shipsCount
      activePilots30d
      pilotsJoined30d
      fights30d
      shipsLost30d
      trades30d
      tradeVolume30d
      taxes30d
      activeElections
      pendingPolicies
      days(last: 7) {
        day
        trades
        tradeVolume
        taxes
        fights
        pilotsJoined
      }
    }
    economy {
      taxRate
      tariffRate
      specialization
      tradeBonuses {
        commodity
        factor
      }
    }
    treasury {
      balance
    }
    bounties(first: 5) {
      amount
      target {
        handle
      }
      expiresAt
    }
    market {
      routes(first: 5) {
        commodity
        from {
          name
        }
        to {
          name
        }
        buyPrice
        sellPrice
        profit
        quantity
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RegionOverviewQuery, RegionOverviewQueryVariables>;
export const TradeDocument = new TypedDocumentString(`
    mutation Trade($regionId: ID!, $stationId: ID!, $commodity: Commodity!, $quantity: Int!) {
  dock(regionId: $regionId, stationId: $stationId) {
    fee
  }
  buy(regionId: $regionId, commodity: $commodity, quantity: $quantity) {
    transaction {
      unitPrice
      total
      tax
      fee
    }
    pilot {
      credits
    }
  }
}
    `) as unknown as TypedDocumentString<TradeMutation, TradeMutationVariables>;
export const AnnouncementsDocument = new TypedDocumentString(`
    query Announcements {
  announcements {
    type
    severity
    title
    body
    from
    until
    cursor
  }
}
    `) as unknown as TypedDocumentString<AnnouncementsQuery, AnnouncementsQueryVariables>;
export const NewsDocument = new TypedDocumentString(`
    subscription News($after: ID) {
  announcements(after: $after) {
    cursor
    severity
    title
    body
  }
}
    `) as unknown as TypedDocumentString<NewsSubscription, NewsSubscriptionVariables>;
export const AnnounceDocument = new TypedDocumentString(`
    mutation Announce($until: DateTime!) {
  announce(
    title: "Gates closed"
    body: "Be home by noon."
    severity: WARNING
    until: $until
  ) {
    announcement {
      id
      cursor
    }
  }
}
    `) as unknown as TypedDocumentString<AnnounceMutation, AnnounceMutationVariables>;
export const RegionLifecycleDocument = new TypedDocumentString(`
    subscription RegionLifecycle($after: ID) {
  regionLifecycle(after: $after) {
    cursor
    type
    occurredAt
    reason
    tier
    region {
      slug
      name
      status
      owner {
        handle
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RegionLifecycleSubscription, RegionLifecycleSubscriptionVariables>;
export const PlatformEventsDocument = new TypedDocumentString(`
    query PlatformEvents {
  platformEvents(first: 20) {
    nodes {
      __typename
      type
      occurredAt
      region {
        slug
      }
    }
    pageInfo {
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<PlatformEventsQuery, PlatformEventsQueryVariables>;
export const BeforeDocument = new TypedDocumentString(`
    query Before($regionId: ID!, $nexusId: ID!) {
  region(id: $regionId) {
    capital {
      number
    }
    nexusWarp {
      sector {
        number
      }
    }
  }
  travelQuote(from: $regionId, to: $nexusId, method: PLATFORM_GATE) {
    fee
    transitSeconds
    queueAhead
    visitsLeft
    portablePercent
    refusals {
      code
      message
    }
  }
  terminal {
    occupied
    capacity
    queued
  }
}
    `) as unknown as TypedDocumentString<BeforeQuery, BeforeQueryVariables>;
export const TravelDocument = new TypedDocumentString(`
    mutation Travel($regionId: ID!, $nexusId: ID!) {
  startJourney(input: {from: $regionId, to: $nexusId, method: PLATFORM_GATE}) {
    journey {
      id
      state
      cost
    }
  }
}
    `) as unknown as TypedDocumentString<TravelMutation, TravelMutationVariables>;
export const JourneysDocument = new TypedDocumentString(`
    query Journeys {
  me {
    journeys(first: 5) {
      nodes {
        id
        state
        cost
        refund
        queuePosition
        arrivedIn {
          name
        }
        manifest {
          hull
          credits
          cargoUnits
        }
      }
    }
    pilots {
      regionId
      credits
      sector {
        number
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<JourneysQuery, JourneysQueryVariables>;
export const GovernmentDocument = new TypedDocumentString(`
    query Government($regionId: ID!) {
  region(id: $regionId) {
    slug
    governance {
      governanceType
      votingThreshold
      quorum
      immigration
      citizenship
      visaHours
      defenseSpending
    }
    members(first: 10) {
      totalCount
      nodes {
        player {
          handle
        }
        standing
        localRank
        votingPower
      }
    }
    policies(first: 10) {
      nodes {
        id
        title
        status
        votesFor
        votesAgainst
        rejection
        enacted
        votingClosesAt
        yourVote
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GovernmentQuery, GovernmentQueryVariables>;
export const GovernDocument = new TypedDocumentString(`
    mutation Govern($regionId: ID!, $governance: GovernanceInput!) {
  updateGovernance(regionId: $regionId, input: $governance) {
    region {
      governance {
        governanceType
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GovernMutation, GovernMutationVariables>;
export const ProposePolicyDocument = new TypedDocumentString(`
    mutation ProposePolicy($regionId: ID!, $policy: PolicyInput!) {
  proposePolicy(regionId: $regionId, input: $policy) {
    policy {
      id
      status
    }
  }
}
    `) as unknown as TypedDocumentString<ProposePolicyMutation, ProposePolicyMutationVariables>;
export const VoteDocument = new TypedDocumentString(`
    mutation Vote($regionId: ID!, $policyId: ID!) {
  voteOnPolicy(regionId: $regionId, policyId: $policyId, inFavor: true) {
    policy {
      votesFor
      votesAgainst
    }
  }
}
    `) as unknown as TypedDocumentString<VoteMutation, VoteMutationVariables>;
export const GovernorsEconomyDocument = new TypedDocumentString(`
    query GovernorsEconomy($regionId: ID!) {
  region(id: $regionId) {
    slug
    economy {
      taxRate
      tariffRate
      tariffCap
      specialization
      dockingSubsidy
      arbitrageStipend
      tradeBonuses {
        commodity
        factor
      }
    }
    treasury {
      balance
      ownerBank
      entries(first: 10) {
        nodes {
          at
          amount
          after
          cause
          reason
        }
      }
    }
    stats {
      trades30d
      tradeVolume30d
      taxes30d
    }
    policies(first: 10, status: VOTING) {
      totalCount
      nodes {
        id
        policyType
        title
        changes
        votingClosesAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GovernorsEconomyQuery, GovernorsEconomyQueryVariables>;
export const ElectionsDocument = new TypedDocumentString(`
    query Elections($regionId: ID!) {
  region(id: $regionId) {
    slug
    governance {
      governanceType
      electionFrequencyDays
      votingThreshold
    }
    offices {
      position
      player {
        handle
      }
      since
      endsAt
    }
    elections(first: 10) {
      nodes {
        id
        position
        status
        votingOpensAt
        votingClosesAt
        seats
        voters
        votes
        candidates {
          player {
            id
            handle
          }
          platform
          votes
          elected
        }
        yourVote {
          handle
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ElectionsQuery, ElectionsQueryVariables>;
export const OpenElectionDocument = new TypedDocumentString(`
    mutation OpenElection($regionId: ID!) {
  openElection(regionId: $regionId, position: GOVERNOR) {
    election {
      id
      votingOpensAt
    }
  }
}
    `) as unknown as TypedDocumentString<OpenElectionMutation, OpenElectionMutationVariables>;
export const StandDocument = new TypedDocumentString(`
    mutation Stand($regionId: ID!, $electionId: ID!) {
  standForElection(
    regionId: $regionId
    electionId: $electionId
    platform: "Lower taxes."
  ) {
    election {
      candidates {
        platform
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StandMutation, StandMutationVariables>;
export const DiplomacyDocument = new TypedDocumentString(`
    query Diplomacy($regionId: ID!) {
  region(id: $regionId) {
    slug
    treaties(states: [PROPOSED, ACTIVE]) {
      id
      type
      state
      ours
      inEffect
      otherRegion {
        slug
      }
      terms {
        durationDays
        tradeBonus
      }
      signedAt
      endsAt
    }
    declarations {
      id
      type
      ours
      inEffect
      otherRegion {
        slug
      }
      reason
      effectiveAt
      endedAt
    }
  }
}
    `) as unknown as TypedDocumentString<DiplomacyQuery, DiplomacyQueryVariables>;
export const ProposeTreatyDocument = new TypedDocumentString(`
    mutation ProposeTreaty($regionId: ID!, $otherRegionId: ID!) {
  proposeTreaty(
    regionId: $regionId
    otherRegionId: $otherRegionId
    type: TRADE_AGREEMENT
    terms: {durationDays: 90, tradeBonus: 1.1}
  ) {
    treaty {
      id
      state
    }
  }
}
    `) as unknown as TypedDocumentString<ProposeTreatyMutation, ProposeTreatyMutationVariables>;
export const CultureDocument = new TypedDocumentString(`
    query Culture($regionId: ID!) {
  region(id: $regionId) {
    slug
    name
    culture {
      motto
      traditions
      socialHierarchy
      languagePack {
        word
        text
      }
      theme {
        primaryColor
        secondaryColor
        font
        logo
      }
    }
    governance {
      constitutionalText
    }
  }
}
    `) as unknown as TypedDocumentString<CultureQuery, CultureQueryVariables>;
export const ShapeDocument = new TypedDocumentString(`
    mutation Shape($regionId: ID!, $culture: CultureInput!) {
  updateCulture(regionId: $regionId, input: $culture) {
    region {
      culture {
        motto
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ShapeMutation, ShapeMutationVariables>;
export const SeveralRegionsDocument = new TypedDocumentString(`
    query SeveralRegions {
  regions {
    nodes {
      slug
      sectors {
        totalCount
      }
      capital {
        number
        zone {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SeveralRegionsQuery, SeveralRegionsQueryVariables>;
export const GalacticCouncilDocument = new TypedDocumentString(`
    query GalacticCouncil($nexusId: ID!) {
  region(id: $nexusId) {
    slug
    governance {
      governanceType
      votingThreshold
      quorum
    }
    economy {
      taxRate
      tariffRate
    }
    delegates: members(first: 10, standing: CITIZEN) {
      totalCount
      nodes {
        player {
          handle
        }
        speaksFor {
          name
        }
        votingPower
      }
    }
    offices {
      position
      player {
        handle
      }
      endsAt
    }
    policies(first: 10) {
      nodes {
        id
        title
        status
        electorate
        votesFor
        votesAgainst
        votingClosesAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GalacticCouncilQuery, GalacticCouncilQueryVariables>;
export const ProposeToCouncilDocument = new TypedDocumentString(`
    mutation ProposeToCouncil($nexusId: ID!, $policy: PolicyInput!) {
  proposePolicy(regionId: $nexusId, input: $policy) {
    policy {
      id
      electorate
    }
  }
}
    `) as unknown as TypedDocumentString<ProposeToCouncilMutation, ProposeToCouncilMutationVariables>;
export const PoliciesDocument = new TypedDocumentString(`
    query Policies($regionId: ID!) {
  region(id: $regionId) {
    slug
    governance {
      governanceType
      votingThreshold
      quorum
    }
    stats {
      pendingPolicies
      activeElections
    }
    policies(first: 10) {
      totalCount
      nodes {
        id
        policyType
        title
        description
        changes
        enacted
        proposer {
          handle
        }
        proposedAt
        votingClosesAt
        status
        electorate
        threshold
        quorum
        voters
        eligible
        votesFor
        votesAgainst
        yourVote
        rejection
        decidedAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PoliciesQuery, PoliciesQueryVariables>;
export const VetoDocument = new TypedDocumentString(`
    mutation Veto($regionId: ID!, $policyId: ID!) {
  vetoPolicy(regionId: $regionId, policyId: $policyId) {
    policy {
      rejection
    }
  }
}
    `) as unknown as TypedDocumentString<VetoMutation, VetoMutationVariables>;
export const LogInDocument = new TypedDocumentString(`
    mutation LogIn {
  login(handle: "ada", password: "sectorwars") {
    accessToken
    refreshToken
    expiresIn
    player {
      id
      handle
      role
    }
  }
}
    `) as unknown as TypedDocumentString<LogInMutation, LogInMutationVariables>;
export const JoinRegionDocument = new TypedDocumentString(`
    mutation JoinRegion($regionId: ID!) {
  joinRegion(regionId: $regionId) {
    joined
    pilot {
      credits
      ship {
        name
        hull
      }
      sector {
        number
        name
        warps {
          cost
          to {
            number
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<JoinRegionMutation, JoinRegionMutationVariables>;
export const MoveShipDocument = new TypedDocumentString(`
    mutation MoveShip($regionId: ID!, $to: Int!) {
  moveShip(regionId: $regionId, to: $to) {
    method
    turnsSpent
    from {
      number
    }
    to {
      number
      name
    }
    encounters {
      kind
      message
    }
    pilot {
      turns {
        available
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MoveShipMutation, MoveShipMutationVariables>;
export const MovesDocument = new TypedDocumentString(`
    subscription Moves($regionId: ID!) {
  regionEvents(regionId: $regionId) {
    type
    occurredAt
    ... on PlayerMoved {
      player {
        handle
      }
      fromSector
      toSector
      method
    }
    ... on PlayerArrived {
      player {
        handle
      }
      sector
    }
  }
}
    `) as unknown as TypedDocumentString<MovesSubscription, MovesSubscriptionVariables>;
export const HowIsItRunDocument = new TypedDocumentString(`
    query HowIsItRun {
  regions {
    nodes {
      slug
      sectors {
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HowIsItRunQuery, HowIsItRunQueryVariables>;
export const CockpitDocument = new TypedDocumentString(`
    query Cockpit($regionId: ID!) {
  pilot(regionId: $regionId) {
    credits
    rank
    rankPoints
    reputation
    standing
    suspectUntil
    wantedUntil
    turns {
      available
      maximum
      nextAt
    }
    ship {
      id
      name
      hull
      status
      hullPoints
      maxHullPoints
      shieldPoints
      maxShieldPoints
      condition
      turnCost
      cargoCapacity
      cargo {
        commodity
        quantity
      }
      station {
        id
        name
        board {
          commodity
          quantity
          buyPrice
          sellPrice
        }
      }
    }
    sector {
      number
      name
      type
      securityLevel
      hazardLevel
      zone {
        name
      }
      warps {
        kind
        cost
        to {
          number
          name
          type
          known
        }
      }
      stations {
        id
        name
        type
        security
        dockingFee
      }
      planets {
        id
        name
        type
      }
      pilots {
        player {
          handle
        }
        rank
        standing
        ship {
          id
          hull
          status
        }
      }
      wrecks {
        id
        hull
        goods {
          good
          quantity
        }
      }
    }
    bounties {
      amount
      expiresAt
    }
    transactions(first: 5) {
      nodes {
        at
        direction
        commodity
        quantity
        unitPrice
      }
    }
    combats(first: 5) {
      nodes {
        id
        at
        sector
        result
        attacker {
          handle
        }
        defender {
          handle
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CockpitQuery, CockpitQueryVariables>;
export const StationBoardDocument = new TypedDocumentString(`
    query StationBoard($regionId: ID!, $stationId: ID!) {
  region(id: $regionId) {
    economy {
      taxRate
      tariffRate
    }
    station(id: $stationId) {
      name
      type
      stationClass
      size
      security
      dockingFee
      dockedShips
      transientSlips
      sector {
        number
        name
      }
      board {
        commodity
        quantity
        capacity
        buyPrice
        sellPrice
        quote(direction: BUY, quantity: 10) {
          unitPrice
          total
          tax
          fee
        }
        history {
          hour
          opening
          closing
          low
          high
          volume
        }
        volatility
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StationBoardQuery, StationBoardQueryVariables>;
export const SectorViewDocument = new TypedDocumentString(`
    query SectorView($regionId: ID!, $number: Int!) {
  sector(regionId: $regionId, number: $number) {
    number
    name
    type
    x
    y
    z
    isCapital
    securityLevel
    developmentLevel
    trafficLevel
    hazardLevel
    radiationLevel
    controllingFaction
    known
    zone {
      kind
      name
      policing
      danger
    }
    cluster {
      number
      name
      kind
    }
    warps {
      kind
      cost
      twoWay
      stability
      to {
        number
        name
        type
        securityLevel
        known
      }
    }
    stations {
      id
      name
      type
      stationClass
      dockingFee
      dockedShips
      board {
        commodity
        quantity
        buyPrice
        sellPrice
      }
    }
    planets {
      id
      name
      type
      habitability
      maxPopulation
      isHub
    }
    pilots {
      player {
        handle
      }
      rank
      standing
      ship {
        id
        hull
        status
      }
    }
    wrecks {
      id
      hull
      at
      goods {
        good
        quantity
      }
    }
    asteroidYield {
      ore
      preciousMetals
      quantumShards
    }
  }
}
    `) as unknown as TypedDocumentString<SectorViewQuery, SectorViewQueryVariables>;