/** The one reading of an `Authorization` header, so that gateway and subgraphs never disagree about who asks. */

/** The token of `Bearer <token>`, undefined for anything else. The scheme's name is of any case (RFC 9110, 11.1). */
export function bearerToken(authorization: string): string | undefined {
  return /^Bearer +([\w.-]{1,4096})$/i.exec(authorization)?.[1];
}
