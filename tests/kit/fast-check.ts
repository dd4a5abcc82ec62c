/** fast-check with one seed for all, so that the suite gives one verdict: `FC_SEED=7 npm test -- tests/properties` explores. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 2102) });

export { default } from 'fast-check';
