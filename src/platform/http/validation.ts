/** Checks bodies, queries and parameters, and names every fault at once with a JSON pointer. */
import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { invalidRequest, malformedRequest } from '../errors/platform-problems.js';
import type { ProblemReason } from '../errors/problem.js';
import { isUuid } from './field-formats.js';

const LONGEST_ECHOED_NAME = 60;

function escapePointer(name: string): string {
  return name.slice(0, LONGEST_ECHOED_NAME).replaceAll('~', '~0').replaceAll('/', '~1');
}

function kebab(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
}

function reasonsOf(errors: readonly ValidationError[], path = ''): ProblemReason[] {
  return errors.flatMap((error) => {
    const pointer = `${path}/${escapePointer(error.property)}`;
    const own = whatIsSaid(error.constraints ?? {}).map(([rule, message]) =>
      rule === 'whitelistValidation'
        ? {
            code: 'field.unknown',
            pointer,
            message: 'This field is not known here. Leave it out, or check its name.',
          }
        : { code: `field.${kebab(rule)}`, pointer, message: `${message}.` },
    );
    return [...own, ...reasonsOf(error.children ?? [], pointer)];
  });
}

/** A field that is missing is missing; that it is no text and too short as well need not be said. */
function whatIsSaid(constraints: Readonly<Record<string, string>>): [string, string][] {
  const { isDefined } = constraints;
  return isDefined === undefined ? Object.entries(constraints) : [['isDefined', isDefined]];
}

/** Whole-body rules that span fields are said by the services; this pipe knows single fields only. */
@Injectable()
export class RequestValidation implements PipeTransform {
  async transform(value: unknown, { metatype, type }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom' || metatype === undefined) return value;
    if (type === 'param' && metatype === String) return this.id(value);
    if ([String, Number, Boolean, Object, Array].includes(metatype as never)) return value;
    const input = value === undefined || value === null ? (value === null ? null : {}) : value;
    if (typeof input !== 'object' || input === null || Array.isArray(input))
      throw malformedRequest({
        errors: [{ code: 'body.not-an-object', message: 'The body has to be a JSON object.' }],
      });
    const instance = plainToInstance(metatype as new () => object, input);
    const errors = await validate(instance, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      validationError: { target: false, value: false },
    });
    if (errors.length > 0) throw invalidRequest({ errors: reasonsOf(errors) });
    return instance;
  }

  /** Every parameter of a path is an id. */
  private id(value: unknown): unknown {
    if (isUuid(value)) return (value as string).toLowerCase();
    throw invalidRequest({
      errors: [{ code: 'field.is-uuid', message: 'The id in the address has to be a UUID.' }],
    });
  }
}
