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
import { hasAtMostDecimals, isInstant, isPlainText, isUuid } from './field-formats.js';
import { hasYearOfRecord, isDayOfAnyYear, isInstantOfAnyYear, NO_YEAR_OF_RECORD } from './field-years.js';

interface FieldOptions {
  readonly description?: string;
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly example?: unknown;
}

function presence({ optional, nullable }: FieldOptions): PropertyDecorator[] {
  if (!optional && !nullable) return [IsDefined({ message: '$property is missing' })];
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

/** What class-validator says by itself is written for programmers; a nurse reads these. */
function textChecks(min: number, max: number): PropertyDecorator[] {
  const atLeast = min === 1 ? 'must not be empty' : `must have at least ${min} characters`;
  return [
    IsString({ message: '$property must be text' }),
    MinLength(min, { message: `$property ${atLeast}` }),
    MaxLength(max, { message: `$property must have at most ${max} characters` }),
  ];
}

function boundChecks(min: number, max: number): PropertyDecorator[] {
  const message = `$property must lie between ${min} and ${max}`;
  return [Min(min, { message }), Max(max, { message })];
}

function sizeChecks(min: number, max: number): PropertyDecorator[] {
  return [
    IsArray({ message: '$property must be a list' }),
    ArrayMinSize(min, { message: `$property must have at least ${min} ${min === 1 ? 'item' : 'items'}` }),
    ArrayMaxSize(max, { message: `$property must have at most ${max} items` }),
  ];
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
    ...textChecks(min, max),
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
    ...textChecks(min, max),
  );
}

export function NumberField(options: FieldOptions & { min: number; max: number; maxDecimals?: number }) {
  const { min, max, maxDecimals = 3 } = options;
  return field(
    options,
    { type: 'number', minimum: min, maximum: max },
    // The library's own check of decimals throws at a number that is written with an exponent, such as 5e-324.
    format(
      'isNumber',
      (value) => hasAtMostDecimals(value, maxDecimals),
      `must be a number with at most ${maxDecimals} decimals`,
    ),
    ...boundChecks(min, max),
  );
}

export function IntegerField(options: FieldOptions & { min: number; max: number }) {
  const { min, max } = options;
  const schema = { type: 'integer', minimum: min, maximum: max };
  return field(
    options,
    schema as ApiPropertyOptions,
    IsInt({ message: '$property must be a whole number' }),
    ...boundChecks(min, max),
  );
}

export function BooleanField(options: FieldOptions = {}) {
  return field(options, { type: 'boolean' }, IsBoolean({ message: '$property must be true or false' }));
}

export function ChoiceField(values: readonly string[], options: FieldOptions & { enumName?: string } = {}) {
  return field(
    options,
    {
      type: 'string',
      enum: [...values],
      ...(options.enumName ? { enumName: options.enumName } : {}),
    },
    IsIn([...values], { message: `$property must be one of ${values.join(', ')}` }),
  );
}

export function UuidField(options: FieldOptions = {}) {
  return field(
    options,
    { type: 'string', format: 'uuid' },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value)),
    format('isUuid', isUuid, 'must be an id (UUID)'),
  );
}

/** A calendar day `YYYY-MM-DD` that exists. */
export function DayField(options: FieldOptions = {}) {
  return field(
    options,
    { type: 'string', format: 'date' },
    format('isCalendarDay', isDayOfAnyYear, 'must be a calendar day such as 2026-05-04'),
    format('isYearOfRecord', hasYearOfRecord, NO_YEAR_OF_RECORD),
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
      (value) => value instanceof Date || isInstantOfAnyYear(value),
      'must be an instant with an offset, such as 2026-05-04T11:00:00-07:00',
    ),
    format('isYearOfRecord', hasYearOfRecord, NO_YEAR_OF_RECORD),
  );
}

type Constructor = new () => object;

const AN_OBJECT = { message: '$property must be an object' };
const OBJECTS = { each: true, message: 'each item of $property must be an object' };

export function ObjectField(type: () => Constructor, options: FieldOptions = {}) {
  return field(options, { type: type() }, Type(type), IsObject(AN_OBJECT), ValidateNested(AN_OBJECT));
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
    ...sizeChecks(minItems, maxItems),
    IsObject(OBJECTS),
    ValidateNested(OBJECTS),
  );
}

interface PlainValue {
  readonly type: Scalar | Scalar[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}
type Scalar = 'string' | 'integer' | 'number';

/** A plain value of one of several kinds, checked by `check`. */
export function ValueField(
  kinds: readonly PlainValue[],
  check: (value: unknown) => boolean,
  options: FieldOptions & { says: string },
) {
  return field(options, { anyOf: [...kinds] } as ApiPropertyOptions, format('value', check, options.says));
}

/** A list of plain values, each checked by `each`. */
export function ValuesField(
  items: PlainValue & { readonly nullable?: boolean },
  each: (value: unknown) => boolean,
  options: FieldOptions & { maxItems: number; minItems?: number; says: string },
) {
  const { minItems = 0, maxItems, says } = options;
  const { nullable, type, ...rest } = items;
  const schema = { ...rest, type: nullable ? [type, 'null'].flat() : type };
  return field(
    options,
    { type: 'array', items: schema, minItems, maxItems } as ApiPropertyOptions,
    ...sizeChecks(minItems, maxItems),
    ValidateBy(
      {
        name: 'eachValue',
        validator: { validate: each, defaultMessage: () => `each value of $property ${says}` },
      },
      { each: true },
    ),
  );
}

type ListOptions = FieldOptions & { maxItems: number; minItems?: number };

/** Ids of other things. */
export function IdsField(options: ListOptions) {
  return ValuesField({ type: 'string', format: 'uuid' }, isUuid, {
    ...options,
    says: 'must be an id (UUID)',
  });
}

/** Stable codes of one family that has no end here, such as those of deviations. */
export function CodesField(options: ListOptions) {
  return ValuesField({ type: 'string', maxLength: 60 }, isPlainText, { ...options, says: 'must be a code' });
}

/** Some of a fixed list of words. */
export function ChoicesField(values: readonly string[], options: Omit<ListOptions, 'maxItems'> = {}) {
  const isOne = (value: unknown) => (values as readonly unknown[]).includes(value);
  const says = `must be one of ${values.join(', ')}`;
  return ValuesField({ type: 'string', enum: values }, isOne, { ...options, maxItems: values.length, says });
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
