import { stretchZoneOf } from '../core/scoring/stretchZone'
import { each, language as languageKind, optional, quantity, single } from './argument'
import { defineFunction } from './define'
import { checkNotation } from './notation'

export const okrZone = defineFunction({
  name: 'OKR_ZONE',
  about:
    'How far a value got on the way from a baseline to a stretch: fail, commit (from 30%), target (from 70%) or stretch (all of it).',
  args: {
    baseline: each(quantity, 'baseline', 'Value that would be no achievement, or a column of them.'),
    stretch: each(quantity, 'stretch', 'Value that would be a great success; may be below the baseline.'),
    current: optional(each(quantity, 'current', 'Latest value; blank gives blank.')),
    language: optional(single(languageKind, 'language', 'Optional: en (unless said) or zh.')),
  },
  returns: 'The zone in words; a value on an edge is in the better zone.',
  examples: [
    ['=OKR_ZONE(20; 60; 50)', 'target'],
    ['=OKR_ZONE(60; 20; 48)', 'commit'],
  ],
  compute({ baseline, stretch, current, language }, context) {
    checkNotation([
      ['baseline', baseline],
      ['stretch', stretch],
      ['current', current],
    ])
    if (!baseline || !stretch || !current) return undefined
    const zone = stretchZoneOf({ baseline: baseline.value, stretch: stretch.value, current: current.value })
    return context.words(language ?? 'en').zones[zone]
  },
})
