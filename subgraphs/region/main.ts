/** Runs the servers of one or more regions: `node subgraphs/region/main.ts --region andromeda [--region borealis]`. */
import { parseArgs } from 'node:util';
import { createLog } from '#subgraphs/kit/log.ts';
import { runService } from '#subgraphs/kit/process.ts';
import { readRegionConfig } from './config.ts';
import { createRegionServer } from './server.ts';

await runService('region', async () => {
  const { values } = parseArgs({ options: { region: { type: 'string', multiple: true } } });
  const regions = (values.region ?? []).map((slug) => ({ slug, settings: readRegionConfig(slug) }));
  const [first] = regions;
  if (!first) throw new Error('region cannot start: name a region with --region <slug>');
  await using cleanup = new AsyncDisposableStack();
  const servers = await Promise.all(
    regions.map(async (region) => {
      const log = createLog(`region-${region.slug}`, region.settings.LOG_LEVEL);
      return cleanup.use(await createRegionServer({ ...region, log }));
    }),
  );
  const running = cleanup.move();
  const server = { port: servers[0]?.port ?? 0, [Symbol.asyncDispose]: () => running.disposeAsync() };
  return { server, log: createLog('region', first.settings.LOG_LEVEL) };
});
