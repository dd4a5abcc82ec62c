/** Holds what roles were shown against the tables. */
import { mayDo, namesIn, rules, type Role, type RuleName } from '#schema/permissions/rules.ts';
import { tables } from '#schema/permissions/tables.ts';
import type { Seen } from './seen.ts';

/** The rule of every `Type.field` of the tables whose name matches. */
export function rulesOf(name: RegExp): Map<string, RuleName> {
  const rows = Object.entries(tables).flatMap(([file, table]) =>
    name.test(file) ? Object.entries(table) : [],
  );
  return new Map(
    rows.flatMap(([type, row]) =>
      Object.entries(row).flatMap(([rule, fields]) =>
        namesIn(fields).map((field): [string, RuleName] => [`${type}.${field}`, rule as RuleName]),
      ),
    ),
  );
}

/** Faults in words; none when the tables say what the server does. Only fields of objects: roots have codes besides. */
export function judge(ruleOf: Map<string, RuleName>, seen: Seen[]): string[] {
  const byField = Map.groupBy(seen, ({ field }) => field);
  const objects = [...ruleOf].filter(
    ([field, rule]) => rule !== 'service' && !/^(Query|Mutation|Subscription)\./.test(field),
  );
  const missed = objects.filter(([field]) => !byField.has(field)).map(([field]) => field.split('.')[0]);
  return [
    ...[...new Set(missed)].map((type) => `nobody came to ${type}: let the test's world have one`),
    ...objects.flatMap(([field, rule]) => judgeField(field, rule, byField.get(field) ?? [])),
  ];
}

function judgeField(field: string, rule: RuleName, found: Seen[]): string[] {
  const most = new Map<Role, number>();
  for (const { role, shown } of found) most.set(role, Math.max(shown, most.get(role) ?? 0));
  const says = `the table says ${rule}: ${rules[rule].says}`;
  const may = [...most].filter(([role]) => mayDo(rule, role));
  const mayNot = [...most].filter(([role]) => !mayDo(rule, role));
  const isShown = may.some(([, shown]) => shown > 0);
  return [
    ...found.flatMap(({ role, code }) => (code ? [`${field} refuses ${role} with ${code}; ${says}`] : [])),
    ...mayNot.flatMap(([role, shown]) => (shown > 0 ? [`${field} shows to ${role}; ${says}`] : [])),
    ...may.flatMap(([role, shown]) =>
      isShown && shown === 0 ? [`${field} does not show to ${role}; ${says}`] : [],
    ),
    ...(mayNot.length > 0 && !isShown
      ? [`nobody was shown ${field}: let the test's world have a value`]
      : []),
    ...(rule === 'filtered' ? judgeFilter(field, most) : []),
  ];
}

/** Who knows what is hidden sees more of the list than those who do not. */
function judgeFilter(field: string, most: Map<Role, number>): string[] {
  const counts = (knows: boolean): number[] =>
    [...most].filter(([role]) => mayDo('knowing', role) === knows).map(([, shown]) => shown);
  return Math.min(...counts(true)) > Math.max(...counts(false))
    ? []
    : [`${field} does not show less to those who know less`];
}
