/** What a statement refuses by itself, with the function `refuse` of the database. */

export interface RefusedBySql {
  what: string;
  /** More of it: an account, a number. */
  how: string;
}

/** Undefined for every other error. */
export function refusedBySql(error: unknown): RefusedBySql | undefined {
  const { code, message = '' } = error as { code?: unknown; message?: string };
  const [what = '', how = ''] = message.split(' ');
  return code === 'SW001' ? { what, how } : undefined;
}
