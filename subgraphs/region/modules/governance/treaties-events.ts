/** What the region's people are told of its treaties and declarations. */
import { declareEvent } from '../sectors/events.ts';

export interface RelationPayload {
  relationId: string;
}

export const relationChanged = (treaty: boolean, payload: RelationPayload): [string, RelationPayload] => [
  treaty ? 'treaty.changed' : 'declaration.changed',
  payload,
];

declareEvent('treaty.changed', { type: 'TREATY_CHANGED', typename: 'TreatyChanged', forAnyone: true });
declareEvent('declaration.changed', {
  ...{ type: 'DECLARATION_CHANGED', typename: 'DeclarationChanged' },
  forAnyone: true,
});
