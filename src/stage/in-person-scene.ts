// Face to face: everybody in one room, no wall and no cord. Patience is the distance between two people, and when there
// is none left the other turns, and goes.
import * as Phaser from 'phaser';
import type { Cue } from '../core/cues.ts';
import { AliveScene } from './alive-scene.ts';
import { Hall } from './hall.ts';
import { FIGURE_SCALE, HALF_HEAD } from './layout.ts';
import type { Life } from './life.ts';
import { type Meeting, meetingOf, stanceOf } from './meeting.ts';
import type { Course } from './passage.ts';
import { Person } from './person.ts';
import { PLACES } from './rig.ts';
import { type Picture, type Seat, seatsOf } from './seats.ts';
import { syllables } from './speech.ts';
import { Standing } from './standing.ts';
import { TIMES } from './theme.ts';
import { lightOf, type World } from './world.ts';

export class InPersonScene extends AliveScene {
  readonly slack = null;
  private hall: Hall | null = null;
  private standing: readonly Standing[] = [];

  constructor(world: World) {
    super('meeting', world);
  }

  protected open(): void {
    this.hall = null;
    this.standing = [];
  }

  protected act(cue: Cue, picture: Picture, before: Picture | null): void {
    const seen = (one: Picture | null) =>
      one === null
        ? ''
        : seatsOf(one)
            .map(({ figure }) => figure.who)
            .join(' ');
    if (cue.kind === 'enters' || seen(before) !== seen(picture)) this.stand(picture);
    if (cue.kind === 'enters') return;
    this.follow(cue, this.world.manner.still);
    this.keepDistance(picture);
  }

  protected stand(picture: Picture): void {
    this.halt();
    const before = new Set(this.standing.map(({ seat }) => seat.figure.who));
    this.clear();
    const seats = seatsOf(picture).toSorted((a, b) => Number(b.behind) - Number(a.behind));
    const meeting = meetingOf(this.world.screen);
    this.standing = seats.map((seat) => this.person(seat, picture, meeting));
    if (seats[0] !== undefined) this.build(seats[0], meeting.view.scale);
    this.place();
    this.world.art.sweep();
    if (before.size > 0 && !this.world.manner.still) this.appear(before);
  }

  protected place(): void {
    const { screen, picture } = this.world;
    const meeting = meetingOf(screen);
    this.cameras.main.setViewport(0, 0, screen.width, screen.height);
    this.hall?.fitInto(meeting.view);
    if (picture === null) return;
    for (const one of this.standing) one.take(stanceOf(now(one.seat, picture), picture, meeting));
  }

  protected living(): readonly (Person | Life)[] {
    return [...this.people(), ...(this.hall?.lives ?? [])];
  }

  protected course(): Course {
    return { screen: this.world.screen, light: lightOf(this.world.manner), between: null };
  }

  protected settle(): void {
    for (const one of this.living()) one.rest();
  }

  private people(): readonly Person[] {
    return this.standing.map(({ person }) => person);
  }

  private clear(): void {
    this.hall?.destroy();
    this.hall = null;
    this.standing = [];
  }

  /** The room around whoever stands in it. */
  private build({ place }: Seat, pixels: number): void {
    const light = lightOf(this.world.manner);
    this.hall = this.add.existing(new Hall(this, this.world.art, { place, light, pixels, standing: this.standing }));
    this.cameras.main.setBackgroundColor(PLACES[place.room].wall[light]);
  }

  private person(seat: Seat, picture: Picture, meeting: Meeting): Standing {
    const stance = stanceOf(seat, picture, meeting);
    const { who, look, mood } = seat.figure;
    const pixels = meeting.view.scale * FIGURE_SCALE * stance.size;
    const person = new Person(this, this.world.art.person(look, pixels), mood, 'idle');
    person.on(Phaser.Input.Events.GAMEOBJECT_POINTER_UP, (pointer: Phaser.Input.Pointer) => {
      if (!pointer.wasCanceled) this.world.pressed(who);
    });
    return new Standing(this, seat, person, stance);
  }

  /** Whoever was not there before comes in softly. */
  private appear(before: ReadonlySet<string>): void {
    const targets = this.standing.filter(({ seat }) => !before.has(seat.figure.who));
    if (targets.length > 0) this.tweens.add({ targets, alpha: { from: 0, to: 1 }, duration: TIMES.base });
  }

  private follow(cue: Exclude<Cue, { kind: 'enters' }>, still: boolean): void {
    const personOf = (who: string | null) => this.standing.find(({ seat }) => seat.figure.who === who)?.person;
    if (cue.kind === 'mood') personOf(cue.who)?.show(cue.mood, still);
    if (cue.kind === 'says' && !still) personOf(cue.who)?.say(syllables(cue.text));
    if (cue.kind === 'visitor' && this.standing[0]?.seat.place.id === cue.place)
      this.hall?.visitor?.come(cue.nearness, still);
    if (cue.kind !== 'happens' || cue.what !== 'handstand') return;
    this.hall?.visitor?.come(1, still, true);
    if (!still) for (const person of this.people()) person.glance();
  }

  /** Nearer or farther, as patience now has it, or out of the door. */
  private keepDistance(picture: Picture): void {
    const meeting = meetingOf(this.world.screen);
    const { view } = meeting;
    const exit = view.left + view.width / view.scale + HALF_HEAD * 3;
    for (const one of this.standing) {
      const stance = stanceOf(now(one.seat, picture), picture, meeting);
      if (this.world.manner.still) one.take(stance);
      else one.move(stance, exit);
    }
  }
}

/** A seat with its figure as the picture now has it. */
const now = (seat: Seat, { figures }: Picture): Seat => ({
  ...seat,
  figure: figures.find(({ who }) => who === seat.figure.who) ?? seat.figure,
});
