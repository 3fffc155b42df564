import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, IsOptional } from 'class-validator';
import { ChoiceField, InstantField, UuidField } from '../../../platform/http/fields.js';
import { ENTRY_KINDS, type EntryKind, type EntryPlace } from '../domain/entry-order.js';
import { KIND_RULES } from '../entry-kinds.js';

const BODIES = Object.values(KIND_RULES).map(({ body }) => body);

/** A day of one patient has hardly more than a hundred. */
export const MOST_ENTRIES = 200;

/** One entry without what it says. */
export class EntryRequest {
  @UuidField({
    description: 'Made by the tablet, and also the id of what is stored. Sent again it changes nothing.',
  })
  id: string;

  @ChoiceField(ENTRY_KINDS, { enumName: 'EntryKind' })
  kind: EntryKind;

  @InstantField({
    description:
      'When it happened: `occurredAt`, `measuredAt`, `assessedAt`, `completedAt` or `onsetAt` of the single request. ' +
      'Of a paper form when it was filled in, not when it was typed.',
  })
  occurredAt: Date;

  @UuidField({
    optional: true,
    nullable: true,
    description:
      'The entry that the tablet made before this one in this session; null for its first. Nothing is tried before it. ' +
      'With it, parts of a queue may come in any order.',
  })
  after?: string | null;

  @ApiPropertyOptional({
    anyOf: BODIES.map((body) => ({ $ref: getSchemaPath(body) })),
    description:
      'What the single request of this kind takes, without its id and time. SIDE_EFFECT_CHANGE also takes `sideEffectId`; ' +
      'VITALS_CONFIRMATION takes `readingId` alone.',
    example: { systolicMmHg: 128, diastolicMmHg: 82 },
  })
  @IsOptional()
  @IsObject()
  body?: Record<string, unknown>;
}

@ApiExtraModels(EntryRequest, ...BODIES)
export class RecordEntriesRequest {
  /** Each is checked by itself, so that a faulty one is refused alone. */
  @ApiProperty({
    type: 'array',
    items: { $ref: getSchemaPath(EntryRequest) },
    minItems: 1,
    maxItems: MOST_ENTRIES,
    description: 'In any order.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ENTRIES)
  entries: unknown[];
}

export function placeOf({ id, kind, occurredAt, after }: EntryRequest): EntryPlace {
  return { id, kind, occurredAt, after: after ?? null };
}
