/** The policies the gateway knows by itself. */
import type { Policy } from './clause.ts';

/** `role:moderator` holds for viewers of that role, in any spelling. */
export const rolePolicy: Policy = (name, viewer) => {
  const role = /^role:([\w-]{1,32})$/.exec(name)?.[1];
  return role !== undefined && viewer?.role.toLowerCase() === role.toLowerCase();
};
