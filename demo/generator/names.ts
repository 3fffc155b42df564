/** Names nobody has: family names are put together from two halves that no register knows. */
import type { Chance } from './chance.js';

const GIVEN = {
  FEMALE: [
    'Ambrina',
    'Brialle',
    'Corvessa',
    'Delphira',
    'Elowenna',
    'Fenna',
    'Ginevra',
    'Hestrina',
    'Isaura',
    'Jessamy',
    'Kerensa',
    'Liora',
    'Maristela',
    'Nerissa',
    'Orlagh',
    'Philippa',
    'Rosalba',
    'Sunniva',
    'Tamsyn',
    'Ysolde',
  ],
  MALE: [
    'Aldous',
    'Barnaby',
    'Caspian',
    'Dorian',
    'Emrys',
    'Florian',
    'Galen',
    'Hadrian',
    'Ignatius',
    'Jorvik',
    'Kenelm',
    'Lucian',
    'Marius',
    'Nestor',
    'Osric',
    'Peregrin',
    'Quillon',
    'Roderick',
    'Silvan',
    'Thaddeus',
  ],
  OTHER: ['Arden', 'Briar', 'Ellery', 'Indigo', 'Lark', 'Marlowe', 'Ocean', 'Quill', 'Sage', 'Wren'],
} as const;
const FIRST_HALF = [
  'Quill',
  'Thistle',
  'Bramble',
  'Copper',
  'Ember',
  'Fable',
  'Glimmer',
  'Hollow',
  'Juniper',
  'Lantern',
  'Marble',
  'Nettle',
  'Otter',
  'Pepper',
  'Riddle',
  'Saffron',
  'Tumble',
  'Velvet',
  'Willow',
  'Zephyr',
];
const SECOND_HALF = [
  'feather',
  'wick',
  'bottom',
  'thorpe',
  'mere',
  'whistle',
  'button',
  'garth',
  'pocket',
  'shade',
  'spindle',
  'tangle',
  'vane',
  'whisper',
  'yarrow',
  'bell',
  'crumb',
  'drift',
  'fallow',
  'gable',
];

export type InventedSex = keyof typeof GIVEN;

export function inventGivenName(chance: Chance, sex: InventedSex): string {
  return chance.pick(GIVEN[sex]);
}

export function inventFamilyName(chance: Chance): string {
  return `${chance.pick(FIRST_HALF)}${chance.pick(SECOND_HALF)}`;
}
