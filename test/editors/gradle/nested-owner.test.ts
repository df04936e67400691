import { expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit.ts';
import { gradleFacts } from '../../../src/editors/gradle/facts.ts';
import { ensurePlaceholders } from '../../../src/editors/gradle/placeholders.ts';
import { proved } from '../../../src/editors/proof.ts';

const entries = [
  { key: 'XG_ACCESS_ID', value: '1500000001' },
  { key: 'XG_ACCESS_KEY', value: 'AEXAMPLEKEY1' },
];

it("takes the map inside defaultConfig's ndk block for defaultConfig's own, as Gradle does", () => {
  const text = `android {
    defaultConfig {
        ndk {
            abiFilters 'arm64-v8a'
            manifestPlaceholders = [
                    XG_ACCESS_ID:"2100000001",
                    XG_ACCESS_KEY:"AEXAMPLEOLD1",
            ]
        }
    }
}
`;
  const operation = ensurePlaceholders('groovy', { entries });
  const outcome = proved(text, operation, gradleFacts('groovy'));
  expect(outcome.state).toBe('change');
  const after = outcome.state === 'change' ? applyEdits(text, outcome.edits) : '';
  expect(after).toBe(text.replace('2100000001', '1500000001').replace('AEXAMPLEOLD1', 'AEXAMPLEKEY1'));
  expect(operation(after).state).toBe('present');
});
