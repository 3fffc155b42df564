import { describe, expect, it } from '@jest/globals';
import type { ConfigError } from './config.js';
import { readConfig } from './config.js';

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    return (error as ConfigError).faults;
  }
}

describe('readConfig', () => {
  it('needs nothing: an empty environment is a complete configuration', () => {
    expect(readConfig({})).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      DATABASE_URL: null,
      CORS_ORIGINS: [],
    });
  });

  it('treats an empty variable as unset, as container files write it', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it('lists every fault at once, by name and never by value', () => {
    const faults = faultsOf({
      PORT: '70000',
      DATABASE_URL: 'mysql://secret@host/db',
      LOG_LEVEL: 'loud',
      CORS_ORIGINS: 'https://a.example/path',
      TRUST_PROXY: 'everyone',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'CORS_ORIGINS',
      'TRUST_PROXY',
      'LOG_LEVEL',
      'TOKEN_SECRET',
    ]);
    expect(faults.join()).not.toContain('secret@');
  });

  it.each([
    ['PORT', '0', true],
    ['PORT', '65535', true],
    ['PORT', '65536', false],
    ['PORT', '-1', false],
    ['PORT', '3e3', false],
    ['TOKEN_SECRET', 'x'.repeat(31), false],
    ['TOKEN_SECRET', 'x'.repeat(32), true],
    ['TRUST_PROXY', '10.0.0.0/8, ::1', true],
    ['CORS_ORIGINS', 'https://a.example, http://localhost:5173', true],
  ])('%s=%s is accepted: %s', (name, value, accepted) => {
    expect(faultsOf({ [name]: value }).length === 0).toBe(accepted);
  });

  it.each([
    ['.data', '.data/backups', true],
    ['.data', '.data', true],
    ['.data', 'backups', false],
    ['.data', '.data-backups', false],
    ['/srv/data', '/srv/data/../backups', false],
    ['/srv/data', '/srv/data/x/../y', true],
    ['.data/clinic', '.data', false],
  ])('data in %s with backups in %s is a fault: %s', (data, backups, isFault) => {
    const faults = faultsOf({ DATA_FOLDER: data, BACKUP_FOLDER: backups });
    expect(faults.join()).toMatch(isFault ? /^BACKUP_FOLDER must not lie inside/ : /^$/);
  });

  it('takes one passphrase, long enough, from one place', () => {
    expect(faultsOf({ BACKUP_PASSPHRASE: 'x'.repeat(15) })).toEqual([
      'BACKUP_PASSPHRASE must be at least 16 characters long',
    ]);
    expect(faultsOf({ BACKUP_PASSPHRASE: 'x'.repeat(16), BACKUP_PASSPHRASE_FILE: '/run/secret' })).toEqual([
      'BACKUP_PASSPHRASE must not be set when BACKUP_PASSPHRASE_FILE is set',
    ]);
  });

  it('asks for the token secret where instances could share a database', () => {
    expect(faultsOf({ DATABASE_URL: 'postgres://db/ketamine' })).toEqual([
      'TOKEN_SECRET must be set when DATABASE_URL is set',
    ]);
  });
});
