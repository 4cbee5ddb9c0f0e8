// Plays a stretch of a simulated run: units as dots on the places of the floor, people by their initials. Fills every element with
// data-gemba-replay, whose data stand in a script element inside it or at the address that the attribute names.
(() => {
  "use strict";

  const WORDS = {
    play: "Play", pause: "Pause", speed: "Speed", time: "Time of the replay", finished: "finished", lost: "lost",
    inProcess: "in process", working: "working", waiting: "waits to begin", empty: "empty", blocked: "blocked", down: "down",
    changing: "changing over", standing: "no room behind", simulated: "SIMULATED", of: "of", at: "At",
    unrepaired: "waits for repair", wanting: "waits for operator", resting: "work rests", stopped: "stopped", calling: "call at",
    people: "People", atWork: "at work", walking: "walking", free: "free", off: "off shift",
    cut: "The replay ends here: so much happened that the rest was left out.",
  };
  const SPEEDS = [1, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 18000];
  const CARD = { width: 152, height: 132, gap: 20, row: 20, pad: 10 };
  const CHIP = { width: 29, height: 18, step: 33, row: 26, most: 4 };
  const MOST_NAMED = 40;
  const NARROW = 400;
  const DOT = 5;
  const MOVE = 150;
  const QUIET = window.matchMedia("(prefers-reduced-motion: reduce)");

  /** The floor at a moment, moved on by what happens. */
  class Floor {
    constructor(data) {
      this.data = data;
      this.begin();
    }

    begin() {
      const count = this.data.places.length;
      this.next = 0;
      this.now = this.data.from;
      this.finished = 0;
      this.lost = 0;
      this.units = new Map();
      this.there = Array.from({ length: count }, () => new Map());
      this.down = new Array(count).fill(0);
      const none = () => new Array(count).fill(0);
      this.changing = none();
      this.unrepaired = none();
      this.wanting = none();
      this.resting = none();
      this.stood = none();
      this.calls = Array.from({ length: count }, () => []);
      this.data.standing.forEach(([unit, part, place, work]) => this.put(unit, part, place, work));
      this.data.stopped.forEach((place) => this.down[place]++);
      ["changing", "unrepaired", "wanting", "resting", "stood"].forEach((what) =>
        (this.data[what] || []).forEach((place) => this[what][place]++));
      (this.data.calls || []).forEach(([place, position]) => this.calls[place].push(position));
      this.people = (this.data.people || []).map(([name, place, doing, walks]) => (
        { name, place, from: place, needed: doing === 1, off: doing === 2, since: this.now, until: this.now + walks }));
    }

    /** What an operator does, as the name of its word. */
    does(person) {
      return person.off && !person.needed ? "off" : !person.needed ? "free" : this.now < person.until ? "walking" : "atWork";
    }

    put(unit, part, place, work) {
      const was = this.units.get(unit);
      if (was) {
        this.there[was.place].delete(unit);
      }
      const stands = { unit, part, place, work, from: was ? was.place : -1, since: this.now };
      this.units.set(unit, stands);
      this.there[place].set(unit, stands);
    }

    leave(unit) {
      const was = this.units.get(unit);
      if (was) {
        this.there[was.place].delete(unit);
        this.units.delete(unit);
      }
    }

    /** Plays up to a time, from the beginning where it lies before. */
    to(time) {
      if (time < this.now) {
        this.begin();
      }
      const { happenings, times } = this.data;
      while (this.next < happenings.length && times[this.next] <= time) {
        this.now = times[this.next];
        this.happens(happenings[this.next++]);
      }
      this.now = time;
    }

    happens([, kind, unit, part, place]) {
      const stands = this.units.get(unit);
      switch (kind) {
        case "e": case "c": case "r": this.put(unit, part, place, 0); break;
        case "b": if (stands) { stands.work = 1; } break;
        case "d": if (stands) { stands.work = 2; } break;
        case "f": this.finished++; this.leave(unit); break;
        case "x": this.lost++; this.leave(unit); break;
        case "s":
          this.down[place]++;
          this.unrepaired[place] += this.data.people ? 1 : 0;
          break;
        case "k": this.unrepaired[place]--; break;
        case "g": this.down[place]--; break;
        case "o": case "p": this.changing[place] += kind === "o" ? 1 : -1; break;
        case "w": case "u": this.wanting[place] += kind === "w" ? 1 : -1; break;
        case "n": case "m": this.resting[place] += kind === "n" ? 1 : -1; break;
        case "q": case "j": this.stood[place] += kind === "q" ? 1 : -1; break;
        case "l": this.calls[place].push(part); break;
        case "v": this.calls[place].splice(this.calls[place].indexOf(part), 1); break;
        default: this.moves(this.people[unit - 1], kind, part, place);
      }
    }

    /** An operator sets out, is free, leaves or comes. */
    moves(person, kind, walks, place) {
      switch (kind) {
        case "h":
          Object.assign(person, { from: person.place, place, needed: true, since: this.now, until: this.now + walks });
          break;
        case "i": person.needed = false; break;
        case "z": person.off = true; break;
        case "y": person.off = false; break;
      }
    }

    /** What a place is seen doing: a word, its shape and colour where it is not normal. */
    state(place, words) {
      const kind = this.data.places[place].kind;
      const works = [0, 0, 0];
      this.there[place].forEach((stands) => works[stands.work]++);
      if (kind === "store" || kind === "conveyance") {
        return { words: "", colour: "quiet", works };
      }
      if (this.resting[place] > 0) {
        return { words: "‖ " + words.resting, colour: "quiet", rests: true, works };
      }
      if (this.down[place] > 0) {
        return { words: "■ " + (this.unrepaired[place] > 0 ? words.unrepaired : words.down), colour: "stop", works };
      }
      const called = this.calls[place].length > 0 ? `${words.calling} ${[...new Set(this.calls[place])].sort((a, b) => a - b).join(", ")}` : "";
      if (this.stood[place] > 0) {
        return { words: `■ ${words.stopped}${called ? ", " + called : ""}`, colour: "stop", works };
      }
      if (this.changing[place] > 0) {
        return { words: "◆ " + words.changing, colour: "late", works };
      }
      if (called || this.wanting[place] > 0) {
        return { words: "▲ " + (called || words.wanting), colour: "call", works };
      }
      if (works[2] > 0) {
        return { words: "▲ " + (kind === "moving line" ? words.standing : words.blocked), colour: "call", works };
      }
      return { words: works[1] > 0 ? words.working : works[0] > 0 ? words.waiting : words.empty, colour: "quiet", works };
    }
  }

  /** How many units are in process at even times, to be seen behind the time. */
  const course = (data, points) => {
    const floor = new Floor(data);
    return Array.from({ length: points }, (_, i) => {
      floor.to(data.from + ((data.to - data.from) * i) / (points - 1));
      return floor.units.size;
    });
  };

  const clock = (milliseconds) => {
    const seconds = Math.floor(milliseconds / 1000);
    const two = (number) => String(number).padStart(2, "0");
    const days = Math.floor(seconds / 86400);
    return `${days > 0 ? `${days} d ` : ""}${Math.floor(seconds / 3600) % 24}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  };

  /** Two letters for each name, no two alike: of its first two words, of its one word, or a letter and a number. */
  const initials = (names) => {
    const taken = new Set();
    return names.map((name, i) => {
      const words = name.split(/[\s\-_.]+/u).filter(Boolean).map((word) => [...word]);
      const letters = words[1] ? words[0][0] + words[1][0] : words[0].slice(0, 2).join("");
      const short = taken.has(letters) ? words[0][0] + (i + 1) : letters;
      taken.add(short);
      return short;
    });
  };

  const element = (name, className, words) => {
    const made = document.createElement(name);
    made.className = className;
    if (words !== undefined) {
      made.textContent = words;
    }
    return made;
  };

  class Player {
    constructor(root, data, words) {
      this.words = { ...WORDS, ...words };
      let at = data.from;
      data.times = data.happenings.map(([later]) => (at += later));
      this.data = data;
      this.floor = new Floor(data);
      this.initials = initials(this.floor.people.map(({ name }) => name));
      this.tall = CARD.height + (this.floor.people.length > 0 ? CHIP.row : 0);
      this.time = data.from;
      this.playing = false;
      this.speed = this.usualSpeed();
      this.furnish(root);
      this.colours = this.resolved(root);
      new ResizeObserver(() => this.fit()).observe(root);
      this.draw();
      this.tell();
    }

    /** So fast that about six things happen in a second. */
    usualSpeed() {
      const wanted = (this.data.to - this.data.from) / 1000 / Math.max(1, this.data.happenings.length / 6);
      return SPEEDS.reduce((best, speed) => (Math.abs(speed - wanted) < Math.abs(best - wanted) ? speed : best));
    }

    resolved(root) {
      const probe = root.appendChild(document.createElement("span"));
      const read = (name) => {
        probe.style.color = `var(--${name})`;
        return getComputedStyle(probe).color;
      };
      const names = ["text", "line", "edge", "surface", "sunken", "stop", "call", "late", "watermark"];
      const colours = Object.fromEntries(names.map((name) => [name, read(name)]));
      colours.quiet = read("text-quiet");
      probe.remove();
      return colours;
    }

    furnish(root) {
      const { words, data } = this;
      this.canvas = element("canvas", "replay-floor");
      this.canvas.setAttribute("role", "img");
      const desk = element("div", "replay-desk");
      this.button = element("button", "", words.play);
      this.button.type = "button";
      this.button.addEventListener("click", () => this.toggle());
      const label = element("label", "", words.speed);
      const select = element("select", "");
      SPEEDS.forEach((speed) => {
        const option = element("option", "", `${speed} ×`);
        option.value = String(speed);
        option.selected = speed === this.speed;
        select.append(option);
      });
      select.addEventListener("change", () => { this.speed = Number(select.value); });
      label.append(select);
      this.clock = element("output", "replay-clock");
      const time = element("div", "replay-time");
      this.course = element("canvas", "replay-course");
      this.scrub = element("input", "");
      Object.assign(this.scrub, { type: "range", min: data.from, max: data.to, step: "any", value: data.from });
      this.scrub.setAttribute("aria-label", words.time);
      this.scrub.addEventListener("input", () => {
        this.time = Number(this.scrub.value);
        this.draw();
        this.tell();
      });
      time.append(this.course, this.scrub);
      desk.append(this.button, label, this.clock, time);
      const counts = element("dl", "replay-counts");
      const count = (name) => {
        const value = element("dd", "");
        const pair = element("div", "");
        pair.append(element("dt", "", name), value);
        counts.append(pair);
        return value;
      };
      this.counts = { inProcess: count(words.inProcess), finished: count(words.finished), lost: count(words.lost) };
      this.told = element("p", "replay-words");
      this.told.setAttribute("aria-live", "polite");
      root.append(this.canvas, desk, counts, this.told);
      this.named = this.furnishPeople(root);
      this.series = course(data, 240);
    }

    /** Everybody by name, with what he or she does and where. */
    furnishPeople(root) {
      const { people } = this.floor;
      if (people.length === 0) { return []; }
      const list = element("ul", "replay-people");
      list.setAttribute("aria-label", this.words.people);
      const named = people.slice(0, MOST_NAMED).map(({ name }, i) => {
        const item = element("li", "");
        const chip = element("span", "replay-chip", this.initials[i]);
        chip.setAttribute("aria-hidden", "true");
        const does = element("span", "replay-does");
        item.append(chip, element("strong", "", name), does);
        list.append(item);
        return { item, does };
      });
      if (people.length > MOST_NAMED) {
        list.append(element("li", "", `+${people.length - MOST_NAMED}`));
      }
      root.append(list);
      return named;
    }

    namePeople() {
      this.named.forEach(({ item, does }, i) => {
        const person = this.floor.people[i];
        const what = this.floor.does(person);
        const where = this.data.places[person.place].code;
        const said = `${this.words[what]}${what === "off" ? "" : what === "walking" ? " → " + where : " · " + where}`;
        if (does.textContent !== said) {
          does.textContent = said;
          item.dataset.does = what;
        }
      });
    }

    toggle() {
      this.playing = !this.playing;
      if (this.playing && this.time >= this.data.to) {
        this.time = this.data.from;
      }
      this.button.textContent = this.playing ? this.words.pause : this.words.play;
      if (this.playing) {
        this.before = performance.now();
        requestAnimationFrame((now) => this.frame(now));
      } else {
        this.tell();
      }
    }

    frame(now) {
      if (!this.playing) { return; }
      this.time = Math.min(this.data.to, this.time + (now - this.before) * this.speed);
      this.before = now;
      this.scrub.value = String(this.time);
      this.draw();
      if (this.time >= this.data.to) {
        this.toggle();
      } else {
        requestAnimationFrame((next) => this.frame(next));
      }
    }

    /** Cards stand in columns as the units flow, in bands where a line is longer than the page is wide. */
    fit() {
      const width = this.canvas.clientWidth;
      if (width === this.width) { return; }
      this.width = width;
      this.gap = width < NARROW ? CARD.gap / 2 : CARD.gap;
      const step = CARD.width + this.gap;
      const columns = Math.max(1, Math.floor((width - this.gap) / step));
      const rowsOf = [];
      this.data.places.forEach((place) => {
        const band = Math.floor(place.column / columns);
        rowsOf[band] = Math.max(rowsOf[band] || 1, place.row + 1);
      });
      let top = this.gap;
      const tops = Array.from(rowsOf, (rows) => {
        const mine = top;
        top += (rows || 1) * (this.tall + CARD.row) + CARD.row;
        return mine;
      });
      this.cards = this.data.places.map((place) => ({
        x: this.gap + (place.column % columns) * step,
        y: tops[Math.floor(place.column / columns)] + place.row * (this.tall + CARD.row),
      }));
      this.pen = this.sized(this.canvas, width, top);
      this.drawCourse();
      this.draw();
    }

    sized(canvas, width, height) {
      const sharp = window.devicePixelRatio || 1;
      canvas.width = Math.round(width * sharp);
      canvas.height = Math.round(height * sharp);
      const pen = canvas.getContext("2d");
      pen.scale(sharp, sharp);
      return pen;
    }

    drawCourse() {
      const width = this.course.clientWidth;
      const height = 40;
      const pen = this.sized(this.course, width, height);
      const most = Math.max(1, ...this.series);
      pen.fillStyle = this.colours.line;
      pen.beginPath();
      pen.moveTo(0, height);
      this.series.forEach((units, i) => pen.lineTo((width * i) / (this.series.length - 1), height - (units / most) * (height - 4)));
      pen.lineTo(width, height);
      pen.fill();
    }

    draw() {
      this.floor.to(this.time);
      this.clock.textContent = clock(this.time);
      this.counts.inProcess.textContent = String(this.floor.units.size);
      this.counts.finished.textContent = String(this.floor.finished);
      this.counts.lost.textContent = String(this.floor.lost);
      if (!this.pen) { return; }
      const { pen, colours } = this;
      const height = this.canvas.clientHeight;
      pen.clearRect(0, 0, this.width, height);
      // A page of the product has it across the whole page.
      if (!document.querySelector(".watermark")) {
        pen.fillStyle = colours.watermark;
        pen.font = `700 ${Math.min(64, this.width / 8)}px system-ui, sans-serif`;
        pen.textAlign = "center";
        pen.fillText(this.words.simulated, this.width / 2, height / 2 + 20);
      }
      this.drawWays();
      this.data.places.forEach((_, place) => this.drawCard(place));
      this.floor.units.forEach((stands) => this.drawUnit(stands));
      this.drawPeople();
      this.namePeople();
    }

    drawWays() {
      const { pen } = this;
      pen.strokeStyle = this.colours.edge;
      pen.lineWidth = 1;
      const drawn = new Set();
      this.data.parts.forEach(({ way }) => way.forEach((to, i) => {
        const key = i === 0 ? "" : `${way[i - 1]} ${to}`;
        if (key && !drawn.has(key)) {
          drawn.add(key);
          const one = this.cards[way[i - 1]];
          const other = this.cards[to];
          pen.beginPath();
          pen.moveTo(one.x + CARD.width, one.y + this.tall / 2);
          const enter = other.x - this.gap / 2;
          const leave = other.x > one.x ? enter : one.x + CARD.width + this.gap / 2;
          pen.lineTo(leave, one.y + this.tall / 2);
          if (other.x <= one.x) {
            const between = other.y > one.y ? other.y - CARD.row / 2 : other.y + this.tall + CARD.row / 2;
            pen.lineTo(leave, between);
            pen.lineTo(enter, between);
          }
          pen.lineTo(enter, other.y + this.tall / 2);
          pen.lineTo(other.x, other.y + this.tall / 2);
          pen.stroke();
        }
      }));
    }

    drawCard(place) {
      const { pen, colours } = this;
      const { x, y } = this.cards[place];
      const told = this.data.places[place];
      const state = this.floor.state(place, this.words);
      const abnormal = state.colour !== "quiet";
      pen.fillStyle = told.kind === "store" || state.rests ? colours.sunken : colours.surface;
      pen.strokeStyle = abnormal ? colours[state.colour] : colours.edge;
      pen.lineWidth = abnormal ? 2 : 1;
      pen.setLineDash(told.kind === "conveyance" ? [6, 4] : []);
      pen.beginPath();
      pen.roundRect(x, y, CARD.width, this.tall, 6);
      pen.fill();
      pen.stroke();
      pen.setLineDash([]);
      pen.textAlign = "left";
      pen.fillStyle = colours.text;
      pen.font = "600 14px system-ui, sans-serif";
      pen.fillText(told.code, x + CARD.pad, y + 20, CARD.width - 2 * CARD.pad);
      pen.font = "12px system-ui, sans-serif";
      pen.fillStyle = abnormal ? colours[state.colour] : colours.quiet;
      const all = state.works[0] + state.works[1] + state.works[2];
      const limit = told.kind === "store" && told.room >= 0 ? ` ${this.words.of} ${told.room}` : "";
      const words = told.kind === "store" || told.kind === "conveyance" ? `${all}${limit}` : state.words;
      pen.fillText(words, x + CARD.pad, y + this.tall - 10, CARD.width - 2 * CARD.pad);
      if (told.kind === "station" || told.kind === "moving line") {
        pen.strokeStyle = colours.line;
        pen.lineWidth = 1;
        pen.beginPath();
        pen.moveTo(x + 76, y + 30);
        pen.lineTo(x + 76, y + CARD.height - 28);
        pen.stroke();
      }
      this.seat(place, told, x, y);
    }

    /** Gives every unit of a place its seat: those that wait from the right, those at the machines from the left. */
    seat(place, told, x, y) {
      const { pen, colours } = this;
      const halves = told.kind === "station" || told.kind === "moving line";
      const seats = { wide: halves ? 4 : 9, x: [x + 18, halves ? x + 90 : x + 18] };
      const most = seats.wide * 5;
      const count = [0, 0];
      this.floor.there[place].forEach((stands) => {
        const side = halves && stands.work > 0 ? 1 : 0;
        const number = count[side]++;
        stands.seen = number < most;
        stands.x = seats.x[side] + (number % seats.wide) * 14.5;
        stands.y = y + 40 + Math.floor(number / seats.wide) * 14;
      });
      pen.fillStyle = colours.quiet;
      pen.font = "12px system-ui, sans-serif";
      count.forEach((all, side) => {
        if (all > most) {
          pen.fillText(`+${all - most}`, seats.x[side] - 5, y + CARD.height - 20);
        }
      });
    }

    drawUnit(stands) {
      if (!stands.seen) { return; }
      const { pen, colours } = this;
      const passed = (this.time - stands.since) / this.speed;
      const from = stands.from < 0 || stands.from === stands.place ? null : this.cards[stands.from];
      let { x, y } = stands;
      if (from && this.playing && passed < MOVE && !QUIET.matches) {
        const share = passed / MOVE;
        x = from.x + CARD.width + (x - from.x - CARD.width) * share;
        y = from.y + this.tall / 2 + (y - from.y - this.tall / 2) * share;
      }
      pen.beginPath();
      const shape = stands.part % 4;
      if (shape === 0) {
        pen.arc(x, y, DOT, 0, 2 * Math.PI);
      } else {
        const corners = [0, 4, 3, 4][shape];
        const turn = shape === 1 ? Math.PI / 4 : -Math.PI / 2;
        for (let corner = 0; corner < corners; corner++) {
          const angle = turn + (2 * Math.PI * corner) / corners;
          pen.lineTo(x + 6 * Math.cos(angle), y + 6 * Math.sin(angle));
        }
        pen.closePath();
      }
      pen.fillStyle = stands.work === 1 ? colours.text : stands.work === 2 ? colours.call : colours.surface;
      pen.fill();
      pen.strokeStyle = stands.work === 2 ? colours.call : colours.text;
      pen.lineWidth = 1.5;
      pen.stroke();
    }

    /** People stand in the lowest row of a place: filled at work, in outline when free, dashed on the way there. */
    drawPeople() {
      const there = this.data.places.map(() => []);
      this.floor.people.forEach((person, i) => {
        const what = this.floor.does(person);
        if (what !== "off") {
          there[person.place].push({ person, letters: this.initials[i], what });
        }
      });
      there.forEach((all, place) => {
        const seen = all.length <= CHIP.most ? all.length : CHIP.most - 1;
        all.slice(0, seen).forEach((each, seat) => this.drawChip(each.person, each.letters, each.what, seat));
        if (seen < all.length) {
          this.drawMore(place, all.length - seen);
        }
      });
    }

    chipAt(place, seat) {
      const { x, y } = this.cards[place];
      return { x: x + CARD.pad + seat * CHIP.step, y: y + this.tall - 24 - CHIP.height };
    }

    drawChip(person, letters, what, seat) {
      const { pen, colours } = this;
      let { x, y } = this.chipAt(person.place, seat);
      if (what === "walking" && person.from !== person.place && !QUIET.matches) {
        const share = (this.time - person.since) / (person.until - person.since);
        const from = this.chipAt(person.from, 0);
        x = from.x + (x - from.x) * share;
        y = from.y + (y - from.y) * share;
      }
      pen.beginPath();
      pen.roundRect(x, y, CHIP.width, CHIP.height, CHIP.height / 2);
      pen.fillStyle = what === "atWork" ? colours.text : colours.surface;
      pen.fill();
      pen.strokeStyle = colours.text;
      pen.lineWidth = 1.5;
      pen.setLineDash(what === "walking" ? [3, 3] : []);
      pen.stroke();
      pen.setLineDash([]);
      pen.fillStyle = what === "atWork" ? colours.surface : colours.text;
      pen.font = "600 12px system-ui, sans-serif";
      pen.textAlign = "center";
      pen.fillText(letters, x + CHIP.width / 2, y + 13.5, CHIP.width - 6);
      pen.textAlign = "left";
    }

    drawMore(place, count) {
      const { x, y } = this.chipAt(place, CHIP.most - 1);
      this.pen.fillStyle = this.colours.quiet;
      this.pen.font = "12px system-ui, sans-serif";
      this.pen.fillText(`+${count}`, x, y + 13.5);
    }

    /** The same in a sentence, for whoever does not see the picture. */
    tell() {
      const { words, floor, data } = this;
      const places = data.places
        .map((place, i) => ({ code: place.code, state: floor.state(i, words).words }))
        .filter(({ state }) => /^[■◆▲‖]/.test(state))
        .map(({ code, state }) => `${code} ${state.slice(2)}`);
      const ended = data.cut && this.time >= data.to ? " " + words.cut : "";
      this.told.textContent = `${words.at} ${clock(this.time)}: ${floor.units.size} ${words.inProcess}, ${floor.finished} ${words.finished}`
        + (places.length ? `; ${places.join(", ")}` : "") + "." + ended;
      this.canvas.setAttribute("aria-label", this.told.textContent);
    }
  }

  /** Fills one element; the page of the product may call it with words of its language. */
  window.gembaReplay = (root, data, words) => new Player(root, data, words || {});

  document.querySelectorAll("[data-gemba-replay]").forEach(async (root) => {
    const inside = root.querySelector("script[type='application/json']");
    const data = inside ? JSON.parse(inside.textContent) : await (await fetch(root.dataset.gembaReplay)).json();
    window.gembaReplay(root, data, JSON.parse(root.dataset.words || "{}"));
  });
})();
