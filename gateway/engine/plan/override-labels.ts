/** Labels of progressive `@override`s, as a supergraph spells them: a name, or `percent(12.5)`. */
export function overrideLabelsOf(supergraphSdl: string): string[] {
  const found = supergraphSdl.matchAll(/overrideLabel: "([^"]+)"/g);
  return [...new Set(Array.from(found, ([, label = '']) => label))];
}
