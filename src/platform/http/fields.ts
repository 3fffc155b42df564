/**
 * One decorator per kind of field carries the check, the conversion and the entry in the API document.
 * A field is required unless `optional` (may be left out) or `nullable` (may be null) is said. On PATCH bodies
 * `optional` and `nullable` together mean: absent keeps, null clears.
 */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isCalendarDay, isInstant, isPlainText, isUuid } from './field-formats.js';

interface FieldOptions {
  readonly description?: string;
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly example?: unknown;
}

function presence({ optional, nullable }: FieldOptions): PropertyDecorator[] {
  if (!optional && !nullable) return [IsDefined()];
  return [
    ValidateIf((_object, value) => !((optional && value === undefined) || (nullable && value === null))),
  ];
}

function field(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  ...checks: PropertyDecorator[]
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      ...schema,
      required: !options.optional,
      ...(options.nullable ? { nullable: true } : {}),
      ...(options.description === undefined ? {} : { description: options.description }),
      ...(options.example === undefined ? {} : { example: options.example }),
    } as ApiPropertyOptions),
    ...presence(options),
    ...checks,
  );
}

function format(name: string, check: (value: unknown) => boolean, message: string): PropertyDecorator {
  return ValidateBy({ name, validator: { validate: check, defaultMessage: () => `$property ${message}` } });
}

/** Text a person typed: trimmed, without control characters, 1 to `max` characters. */
export function TextField(
  options: FieldOptions & { max: number; min?: number; pattern?: RegExp; patternSays?: string },
) {
  const { max, min = 1, pattern, patternSays } = options;
  return field(
    options,
    { type: 'string', minLength: min, maxLength: max, ...(pattern ? { pattern: pattern.source } : {}) },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsString(),
    MinLength(min),
    MaxLength(max),
    format('isPlainText', isPlainText, 'must not contain control characters'),
    ...(pattern
      ? [
          format(
            'matches',
            (v) => typeof v === 'string' && pattern.test(v),
            patternSays ?? 'has the wrong form',
          ),
        ]
      : []),
  );
}

/** A secret: not trimmed, never shown in the document's examples. */
export function SecretField(options: FieldOptions & { min: number; max: number }) {
  const { min, max } = options;
  return field(
    options,
    { type: 'string', format: 'password', minLength: min, maxLength: max },
    IsString(),
    MinLength(min),
    MaxLength(max),
  );
}

export function NumberField(options: FieldOptions & { min: number; max: number; maxDecimals?: number }) {
  const { min, max, maxDecimals = 3 } = options;
  return field(
    options,
    { type: 'number', minimum: min, maximum: max },
    IsNumber({ allowNaN: false, allowInfinity: false, maxDecimalPlaces: maxDecimals }),
    Min(min),
    Max(max),
  );
}

export function IntegerField(options: FieldOptions & { min: number; max: number }) {
  const { min, max } = options;
  return field(options, { type: 'integer', minimum: min, maximum: max }, IsInt(), Min(min), Max(max));
}

export function BooleanField(options: FieldOptions = {}) {
  return field(options, { type: 'boolean' }, IsBoolean());
}

export function ChoiceField(values: readonly string[], options: FieldOptions & { enumName?: string } = {}) {
  return field(
    options,
    {
      type: 'string',
      enum: [...values],
      ...(options.enumName ? { enumName: options.enumName } : {}),
    },
    IsIn([...values]),
  );
}

export function UuidField(options: FieldOptions = {}) {
  return field(
    options,
    { type: 'string', format: 'uuid' },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value)),
    format('isUuid', isUuid, 'must be a UUID'),
  );
}

/** A calendar day `YYYY-MM-DD` that exists. */
export function DayField(options: FieldOptions = {}) {
  return field(
    options,
    { type: 'string', format: 'date' },
    format('isCalendarDay', isCalendarDay, 'must be a calendar day such as 2026-05-04'),
  );
}

/** An instant with its offset, converted to a Date. A local time without offset is refused: it happens twice a year. */
export function InstantField(options: FieldOptions = {}) {
  return field(
    options,
    { type: 'string', format: 'date-time' },
    Transform(({ value }: { value: unknown }) => (isInstant(value) ? new Date(value as string) : value)),
    format(
      'isInstant',
      (value) => value instanceof Date,
      'must be an instant with an offset, such as 2026-05-04T11:00:00-07:00',
    ),
  );
}

type Constructor = new () => object;

export function ObjectField(type: () => Constructor, options: FieldOptions = {}) {
  return field(options, { type: type() }, Type(type), IsObject(), ValidateNested());
}

export function ListField(
  type: () => Constructor,
  options: FieldOptions & { maxItems: number; minItems?: number },
) {
  const { minItems = 0, maxItems } = options;
  return field(
    options,
    { type: type(), isArray: true, minItems, maxItems },
    Type(type),
    IsArray(),
    ArrayMinSize(minItems),
    ArrayMaxSize(maxItems),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
  );
}

/** A list of plain values, each checked by `each`. */
export function ValuesField(
  items: {
    type: 'string' | 'integer' | 'number';
    format?: string;
    maxLength?: number;
    enum?: readonly string[];
    nullable?: boolean;
  },
  each: (value: unknown) => boolean,
  options: FieldOptions & { maxItems: number; minItems?: number; says: string },
) {
  const { minItems = 0, maxItems, says } = options;
  const { nullable, type, ...rest } = items;
  const schema = { ...rest, type: nullable ? [type, 'null'] : type };
  return field(
    options,
    { type: 'array', items: schema, minItems, maxItems } as ApiPropertyOptions,
    IsArray(),
    ArrayMinSize(minItems),
    ArrayMaxSize(maxItems),
    ValidateBy(
      {
        name: 'eachValue',
        validator: { validate: each, defaultMessage: () => `each value of $property ${says}` },
      },
      { each: true },
    ),
  );
}

/** For query strings, where everything arrives as text: converts `'20'` to 20 before the check. */
export function QueryIntegerField(options: FieldOptions & { min: number; max: number }) {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
    ),
    IntegerField(options),
  );
}
