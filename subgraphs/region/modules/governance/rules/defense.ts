/** What a region gets for what it spends on its defence. Source: domain facts §9.3; P: all of it. */

/** Credits a day for each step by which all zones are policed more, and how many steps there are: as many as a policy has for one zone. */
const price = 10_000;
const steps = 2;

/** Credits a day; more would buy nothing. */
export const maxSpending = price * steps;

/** SQL: steps by which zones are policed more today, by UTC, by what was paid. */
export const paidStepsSql = `coalesce((select (credits / ${price})::int from defense_days
  where day = (clock_timestamp() at time zone 'utc')::date), 0)`;
