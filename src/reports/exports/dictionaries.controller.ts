import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Operation } from '../../platform/http/operation.js';
import { csvLines } from './domain/csv.js';
import { DictionaryResponse, toDictionaryResponse } from './dto/dictionary.response.js';
import { DictionaryQuery } from './dto/export.requests.js';
import { MEDIA_TYPES } from './formats.js';
import type { ExportKind } from './export-filter.js';

const A_DICTIONARY = {
  description: 'JSON, or with format=csv one line for each column.',
  status: 200,
  answer: DictionaryResponse,
} as const;

@ApiTags('Exports')
@Controller('v1/exports')
export class DictionariesController {
  @Get('assessments/dictionary')
  @Operation({ ...A_DICTIONARY, summary: 'What the columns of the assessments file mean' })
  ofAssessments(
    @Query() query: DictionaryQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): DictionaryResponse | string {
    return tell('assessments', query, reply);
  }

  @Get('sessions/dictionary')
  @Operation({ ...A_DICTIONARY, summary: 'What the columns of the sessions file mean' })
  ofSessions(
    @Query() query: DictionaryQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): DictionaryResponse | string {
    return tell('sessions', query, reply);
  }

  @Get('vitals/dictionary')
  @Operation({ ...A_DICTIONARY, summary: 'What the columns of the vitals file mean' })
  ofVitals(
    @Query() query: DictionaryQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): DictionaryResponse | string {
    return tell('vitals', query, reply);
  }

  @Get('side-effects/dictionary')
  @Operation({ ...A_DICTIONARY, summary: 'What the columns of the side effects file mean' })
  ofSideEffects(
    @Query() query: DictionaryQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): DictionaryResponse | string {
    return tell('side-effects', query, reply);
  }
}

const HEADER = ['column', 'type', 'unit', 'meaning', 'codes', 'emptyMeans', 'files', 'definitionVersion'];

function tell(
  kind: ExportKind,
  { format }: DictionaryQuery,
  reply: FastifyReply,
): DictionaryResponse | string {
  const dictionary = toDictionaryResponse(kind);
  if (format !== 'csv') return dictionary;
  void reply.header('Content-Type', MEDIA_TYPES.csv);
  const { definitionVersion } = dictionary;
  const lines = dictionary.columns.map(({ name, type, unit, meaning, codes, emptyMeans, files }) => {
    const listed = codes.map(({ code, meaning: says }) => `${code}: ${says}`).join('; ');
    return [name, type, unit, meaning, listed || null, emptyMeans, files, String(definitionVersion)];
  });
  return csvLines(
    [HEADER, ...lines],
    HEADER.map(() => 'text' as const),
  );
}
