import { describe, expect, it } from '@jest/globals';
import { webhookUrlFault } from './webhook-url.js';

describe('webhookUrlFault', () => {
  it.each([
    'https://pager.example/hook?team=1',
    'https://10.1.2.3/hook',
    'http://localhost:8080/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://[::1]:9000/hook',
  ])('allows %s', (url) => {
    expect(webhookUrlFault(url)).toBeNull();
  });

  it.each([
    'http://pager.example/',
    'http://localhost.example/',
    'http://127.0.0.1.example/',
    'http://128.0.0.1/',
    'http://169.254.169.254/latest',
    'http://[::2]/',
    'https://name@pager.example/',
    'https://pager.example/#part',
    'file:///etc/passwd',
    'pager.example',
  ])('refuses %s', (url) => {
    expect(webhookUrlFault(url)).not.toBeNull();
  });
});
