/** Composes the supergraph from `supergraph.yaml`; with `--check` it only says whether the committed files are current. */
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { parse, printSchema } from 'graphql';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { faultsOf } from './lint.ts';

const ownRoot = resolve(import.meta.dirname, '..');
const configSchema = z.object({
  federation_version: z.string(),
  subgraphs: z.record(
    z.string(),
    z.object({ routing_url: z.string(), schema: z.object({ file: z.string() }) }),
  ),
});

/** The SDL of one subgraph. `x.graphql` is bundled from the folder `x/` where there is one. */
function readSdl(root: string, file: string): { sdl: string; bundled: boolean } {
  const folder = file.replace(/\.graphql$/, '');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return { sdl: readFileSync(file, 'utf8'), bundled: false };
  const parts = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .toSorted();
  const bodies = parts.map(
    (name) =>
      `# from ${relative(dirname(file), join(folder, name))}\n${readFileSync(join(folder, name), 'utf8')}`,
  );
  return {
    sdl: `# Bundled by npm run compose; edit the files of ${relative(root, folder)}/ instead.\n${bodies.join('\n')}`,
    bundled: true,
  };
}

/**
 * All generated files by path relative to the project; throws with every composition error listed.
 * @param root folder of `supergraph.yaml`
 */
export function compose(root = ownRoot): Map<string, string> {
  const config = configSchema.parse(parseYaml(readFileSync(join(root, 'supergraph.yaml'), 'utf8')));
  const outputs = new Map<string, string>();
  const services = Object.entries(config.subgraphs).map(([name, { routing_url, schema }]) => {
    const { sdl, bundled } = readSdl(root, join(root, schema.file));
    if (bundled) outputs.set(relative(root, join(root, schema.file)), sdl);
    return { name, url: routing_url, typeDefs: parse(sdl) };
  });
  const result = composeServices(services);
  const faults = result.errors?.map(({ message }) => message) ?? faultsOf(services, result.hints ?? []);
  if (result.errors || faults.length > 0)
    throw new Error(`Composition failed:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  const api = Supergraph.build(result.supergraphSdl, { supportedFeatures: null }).apiSchema();
  outputs.set('schema/supergraph.graphql', `${result.supergraphSdl}\n`);
  outputs.set('schema/api.graphql', `${printSchema(api.toGraphQLJSSchema())}\n`);
  return outputs;
}

if (import.meta.main) {
  const check = process.argv.includes('--check');
  const stale = [...compose()].filter(([path, text]) => {
    const file = join(ownRoot, path);
    const current = statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'utf8') : '';
    if (!check && current !== text) writeFileSync(file, text);
    return current !== text;
  });
  for (const [path] of stale)
    process.stdout.write(`${path} ${check ? 'is stale: run npm run compose' : 'written'}\n`);
  if (check && stale.length > 0) process.exitCode = 1;
  if (stale.length === 0) process.stdout.write('supergraph and API schema are current\n');
}
