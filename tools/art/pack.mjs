// Draws the art pack: `node tools/art/pack.mjs` writes it into assets/, `node tools/art/pack.mjs --check` only says
// which files are not what the drawings would make them. The same on every machine, so the files can be committed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atlas, RIG } from './atlas.mjs';
import { standing } from './figure.mjs';
import { mascot } from './mascot.mjs';
import { DAY, NIGHT } from './palette.mjs';
import { LOOKS, PEOPLE } from './people.mjs';
import { faces, hero, mark, PORTRAIT_LOOKS, PORTRAIT_MOODS, portrait } from './pictures.mjs';
import * as fair from './rooms/fair.mjs';
import * as interview from './rooms/interview.mjs';
import * as kitchen from './rooms/kitchen.mjs';
import { LIFE, drawings as lives } from './rooms/life.mjs';
import * as lobby from './rooms/lobby.mjs';
import * as office from './rooms/office.mjs';
import { drawings, THINGS } from './rooms/things.mjs';
import * as ward from './rooms/ward.mjs';
import * as workshop from './rooms/workshop.mjs';
import { file, group } from './svg.mjs';

const ROOMS = { kitchen, office, workshop, lobby, fair, interview, ward };
const LIGHTS = { day: DAY, night: NIGHT };
/** What people write with is drawn in a room alone; a room has another half, seen when two people meet in it. */
const ROOM = [0, 0, 640, 480];
const WHOLE = [0, 0, 1280, 480];

/** Every file of the pack: its path under assets/ and what it says. */
export function pack() {
  return { ...people(), ...rooms(), ...things(), ...life(), ...pictures() };
}

function people() {
  const files = { 'people/rig.json': json(RIG), 'people/mascot.svg': file([20, 0, 380, 610], mascot()) };
  for (const look of LOOKS) {
    files[`people/${look}.svg`] = atlas(PEOPLE[look]);
    files[`people/visitor-${look}.svg`] = visitor(look);
  }
  return files;
}

/** Somebody seen through glass, on no ground: only one of them does handstands. */
function visitor(look) {
  return look === 'ace'
    ? file([56, 0, 310, 570], mascot({ floor: false }))
    : file([80, -45, 370, 680], standing(PEOPLE[look], 'deadpan'));
}

function rooms() {
  const files = { 'rooms/places.json': json(Object.fromEntries(Object.entries(ROOMS).map(places))) };
  for (const [name, room] of Object.entries(ROOMS)) {
    for (const [light, colors] of Object.entries(LIGHTS)) {
      files[`rooms/${name}-back-${light}.svg`] = whole(room, 'back', colors);
      files[`rooms/${name}-front-${light}.svg`] = whole(room, 'front', colors);
      files[`rooms/${name}-pane-${light}.svg`] = file(WHOLE, half(room.PLACES.half, room.pane(colors)));
    }
  }
  return files;
}

/** What goes through both halves is drawn once, with the half where the glass is; a seam would show. */
function whole({ PLACES, wall, beyond, ...room }, layer, colors) {
  const through = layer === 'back' ? half(PLACES.half, wall(colors)) : '';
  return file(WHOLE, through + half(640 - PLACES.half, beyond[layer](colors)) + half(PLACES.half, room[layer](colors)));
}

const half = (x, inner) => (x === 0 ? inner : group(`translate(${x})`, inner));

/** Glows are for the night alone. */
function things() {
  const files = { 'rooms/things.json': json(THINGS) };
  for (const [name, draw] of Object.entries(drawings))
    for (const [light, colors] of Object.entries(LIGHTS))
      if (light === 'night' || !name.endsWith('-glow')) files[`rooms/${name}-${light}.svg`] = file(ROOM, draw(colors));
  return files;
}

function life() {
  const files = { 'rooms/life.json': json(LIFE) };
  for (const [name, draw] of Object.entries(lives))
    for (const [light, colors] of Object.entries(LIGHTS))
      files[`rooms/${name}-${light}.svg`] = file(LIFE[name], draw(colors));
  return files;
}

/** What the stage has to know of a room besides its drawings. */
function places([name, { PLACES, WALL }]) {
  return [name, { ...PLACES, wall: { day: DAY[WALL], night: NIGHT[WALL] } }];
}

function pictures() {
  const files = { 'mark.svg': mark(), 'portraits/faces.svg': faces() };
  for (const [light, colors] of Object.entries(LIGHTS)) files[`hero-${light}.svg`] = hero(colors);
  for (const look of PORTRAIT_LOOKS)
    for (const mood of PORTRAIT_MOODS) files[`portraits/${look}-${mood}.svg`] = portrait(look, mood);
  return files;
}

/** One line for each small thing. */
function json(value) {
  const lines = JSON.stringify(value, null, 1).replace(
    /\[\s+([^[\]{}]*?)\s+\]/g,
    (_, inner) => `[${inner.replace(/\s+/g, ' ')}]`,
  );
  return `${lines.replace(/\{\s+([^[\]{}]*?)\s+\}/g, (_, inner) => `{ ${inner.replace(/\s+/g, ' ')} }`)}\n`;
}

const assets = new URL('../../assets/', import.meta.url);

function main() {
  const stale = Object.entries(pack()).filter(([path, text]) => !current(path, text));
  if (process.argv.includes('--check')) {
    for (const [path] of stale)
      console.error(`assets/${path} is not what tools/art draws: run node tools/art/pack.mjs`);
    process.exitCode = stale.length === 0 ? 0 : 1;
    return;
  }
  for (const [path, text] of stale) {
    mkdirSync(dirname(fileURLToPath(new URL(path, assets))), { recursive: true });
    writeFileSync(new URL(path, assets), text);
  }
  console.log(`${stale.length} of ${Object.keys(pack()).length} files were out of date`);
}

function current(path, text) {
  const place = new URL(path, assets);
  return existsSync(place) && readFileSync(place, 'utf8') === text;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
