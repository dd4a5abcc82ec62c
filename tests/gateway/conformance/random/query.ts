/** Random well-formed queries for a schema: aliases, arguments, variables, fragments, conditions. */
import fc from '#tests/kit/fast-check.ts';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Draw } from './rows.ts';
import { drawValue, write } from './values.ts';

export interface RandomQuery {
  query: string;
  variables: Record<string, unknown>;
}

/**
 * `bold`: with conditions, aliases that are names of other fields, and interfaces spread where only some
 * implementations are possible. The query may turn out not to be valid.
 */
export function drawQuery(draw: Draw, schema: GraphQLSchema, bold: boolean): RandomQuery {
  return new QueryDrawing(draw, schema, bold).finish();
}

class QueryDrawing {
  readonly #draw: Draw;
  readonly #schema: GraphQLSchema;
  readonly #bold: boolean;
  readonly #variables: Record<string, unknown> = {};
  readonly #declared: string[] = [];
  readonly #fragments: string[] = [];
  // Below the gateway's own limits on fields, aliases and depth.
  #fields = 40;
  #aliases = 20;

  constructor(draw: Draw, schema: GraphQLSchema, bold: boolean) {
    this.#draw = draw;
    this.#schema = schema;
    this.#bold = bold;
  }

  finish(): RandomQuery {
    const body = this.#selection(this.#schema.getQueryType() as GraphQLCompositeType, 5);
    const head = this.#declared.length > 0 ? `query (${this.#declared.join(', ')})` : 'query';
    return { query: [`${head}${body}`, ...this.#fragments].join('\n'), variables: this.#variables };
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const parts: string[] = this.#chance(5) ? ['__typename'] : [];
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const names = fields.map(({ name }) => name);
    for (const field of fields) {
      const possible = this.#fields > 0 && (depth > 0 || !isCompositeType(getNamedType(field.type)));
      if (possible && this.#draw(fc.nat, { max: 3 }) > 1) parts.push(this.#field(field, names, depth));
    }
    if (depth > 0) parts.push(...this.#fragmentsOn(type, depth));
    const shuffled = this.#chance(3) ? parts.toReversed() : parts;
    return ` { ${shuffled.length > 0 ? shuffled.join(' ') : '__typename'} }`;
  }

  #field(field: GraphQLField<unknown, unknown>, siblings: string[], depth: number): string {
    this.#fields -= 1;
    const type = getNamedType(field.type);
    const args = this.#arguments(field.args);
    let alias = '';
    // Two uses of a field with arguments mostly differ in them.
    if (this.#aliases > 0 && (args || this.#chance(6))) {
      this.#aliases -= 1;
      const own = `x${this.#aliases}`;
      alias = `${this.#bold && this.#chance(2) ? this.#draw(fc.constantFrom, ...siblings) : own}: `;
    }
    const below = isCompositeType(type) ? this.#selection(type, depth - 1) : '';
    return `${alias}${field.name}${args}${this.#condition()}${below}`;
  }

  #fragmentsOn(type: GraphQLCompositeType, depth: number): string[] {
    const narrower = isAbstractType(type) ? [...this.#schema.getPossibleTypes(type)] : [];
    const wider = this.#bold ? this.#overlapping(type) : [];
    return [...narrower, type, ...wider]
      .filter((other) => this.#fields > 0 && this.#chance(narrower.length > 0 && other !== type ? 2 : 7))
      .map((other) => {
        const body = this.#selection(other, depth - 1);
        const condition = this.#condition();
        if (!this.#chance(3)) {
          return `...${other === type && this.#chance(2) ? '' : ` on ${other.name}`}${condition}${body}`;
        }
        const name = `f${this.#fragments.length}`;
        this.#fragments.push(`fragment ${name} on ${other.name}${body}`);
        return `...${name}${condition}`;
      });
  }

  /** Interfaces and unions that share a type with the given one. */
  #overlapping(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const members = isObjectType(type) ? [type] : this.#schema.getPossibleTypes(type);
    return Object.values(this.#schema.getTypeMap())
      .filter(isAbstractType)
      .filter((other) => other !== type && members.some((one) => this.#schema.isSubType(other, one)));
  }

  #arguments(all: readonly GraphQLArgument[]): string {
    const used = all.filter((argument) => isRequiredArgument(argument) || this.#chance(2));
    if (used.length === 0) return '';
    const written = used.map(({ name, type }) => {
      const value = write(drawValue(this.#draw, type), type, (part, given) =>
        this.#chance(4) ? this.#variable(part.toString(), given) : undefined,
      );
      return `${name}: ${value}`;
    });
    return `(${written.join(', ')})`;
  }

  #condition(): string {
    if (!this.#bold || !this.#chance(6)) return '';
    const value = this.#draw(fc.boolean);
    let shown = String(value);
    if (this.#chance(2)) {
      shown = this.#chance(3)
        ? this.#variable('Boolean', undefined, shown)
        : this.#variable('Boolean!', value);
    }
    return ` @${this.#chance(2) ? 'skip' : 'include'}(if: ${shown})`;
  }

  #variable(type: string, value: unknown, standard?: string): string {
    const name = `v${this.#declared.length}`;
    this.#declared.push(`$${name}: ${type}${standard === undefined ? '' : ` = ${standard}`}`);
    if (value !== undefined) this.#variables[name] = value;
    return `$${name}`;
  }

  #chance(outOf: number): boolean {
    return this.#draw(fc.nat, { max: outOf - 1 }) === 1;
  }
}
