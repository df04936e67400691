import { describe, expect, it } from 'vitest';
import { channels } from '../../src/channels/index.ts';

const declared = channels.flatMap(({ id, device }) => (device === undefined ? [] : [{ id, ...device }]));

describe('what channels say of their phones', () => {
  it('leaves no phone to two of them', () => {
    const brands = declared.flatMap(each => each.brands);
    expect(new Set(brands).size).toBe(brands.length);
  });
  it.each(declared)(
    '$id names brands, packages and properties as a device does',
    ({ brands, services, systems }) => {
      for (const brand of brands) expect(brand).toMatch(/^[a-z]+$/);
      for (const service of services) expect(service).toMatch(/^com(?:\.[a-z]+){2,}$/);
      for (const { property } of systems) expect(property).toMatch(/^[a-z_]+(?:\.[a-z_]+)+$/);
      // a channel that says neither says nothing
      expect(brands.length + services.length).toBeGreaterThan(0);
    },
  );
});
