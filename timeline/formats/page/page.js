"use strict";
// Draws the events of the data block. Every text reaches the page through textContent, never as markup.
(() => {
  const $ = (id) => document.getElementById(id);
  const { language, words, documents, events, undated } = JSON.parse($("data").textContent);
  const rtl = words.direction === "rtl";
  const CHUNK = 30; // events that are drawn or dropped together
  const NEAR = "900px 0px"; // how far beyond the window chunks are kept

  const FAMILIES = {
    state: "visit meeting agreement cooperation appointment dismissal election founding dissolution independence statement law",
    conflict: "attack war conquest protest arrest release court sanction peace",
    life: "birth death marriage award education travel celebration",
    culture: "culture sport discovery",
    economy: "trade opening closing construction",
    disaster: "disaster accident",
  };
  const family = (kind) => Object.keys(FAMILIES).find((name) => FAMILIES[name].split(" ").includes(kind)) ?? "other";

  function el(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === false || value === undefined) continue;
      if (name === "text") made.textContent = value;
      else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
      else made.setAttribute(name, value === true ? "" : value);
    }
    made.append(...children.filter(Boolean));
    return made;
  }
  // What a document says may leave a change of direction open: it is shut in.
  const bdi = (text) => el("bdi", { text });

  const plural = new Intl.PluralRules(language);
  const ranks = new Intl.PluralRules(language, { type: "ordinal" });
  const number = (n) => n.toLocaleString("en");
  const counted = (forms, n) => (forms[plural.select(n)] ?? forms.other).replace("#", number(n));
  const kindName = (kind) => words.kinds[kind] ?? kind;
  const statusName = (status) => words.statuses[status] ?? status;

  // -- days and years: day 1 is 1 January of the year 1, Julian before 15 October 1582 as historians write ------------

  function dayOf(year, month, day) {
    const a = month < 3 ? 1 : 0, y = year + 4800 - a, m = month + 12 * a - 3;
    const julian = day + Math.floor((153 * m + 2) / 5) + 365 * y + Math.floor(y / 4) - 32083;
    const gregorian = julian + 38 - Math.floor(y / 100) + Math.floor(y / 400);
    return (year * 10000 + month * 100 + day >= 15821015 ? gregorian : julian) - 1721425;
  }
  function monthOf(day) {
    let year = Math.floor(day / 365.2425) + 1, month = 1;
    while (dayOf(year, 1, 1) > day) year--;
    while (dayOf(year + 1, 1, 1) <= day) year++;
    while (month < 12 && dayOf(year, month + 1, 1) <= day) month++;
    return [year, month];
  }
  const yearText = (y) => (y > 0 ? String(y) : words.bce.replace("#", 1 - y));

  // -- what is shown ---------------------------------------------------------------------------------------------------

  const state = { query: [], kind: new Set(), status: new Set(), source: new Set(), from: null, to: null };
  const opened = new Set(); // events whose sources are open, drawn or not
  let shown = events;

  // Spellings that readers do not tell apart when they search: the same foldings as the library reads with.
  const LETTERS = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ة: "ه", ى: "ي", ی: "ي", ؤ: "و", ئ: "ي", ک: "ك" };
  const fold = (text) => text.normalize("NFKC").toLowerCase()
    .replace(/[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[أإآٱةىیؤئک]/g, (c) => LETTERS[c])
    .replace(/[٠-٩۰-۹]/g, (c) => String(c.charCodeAt(0) & 15));

  const haystacks = new Map(); // folded when first searched
  function haystack(event) {
    let text = haystacks.get(event);
    if (text === undefined) {
      const sources = (event.sources ?? []).map(([n, ...quote]) => `${documents[n].name} ${quote.join("")}`);
      text = fold([event.what, event.date, event.gregorian, kindName(event.kind), ...(event.places ?? []), ...sources].join(" "));
      haystacks.set(event, text);
    }
    return text;
  }

  function answers(event) {
    const { kind, status, source, from, to, query } = state;
    if (kind.size && !kind.has(event.kind)) return false;
    if (status.size && !status.has(event.status)) return false;
    if (source.size && !(event.sources ?? []).some(([n]) => source.has(n))) return false;
    // What may lie within the span counts; what has no date cannot be said to.
    if ((from !== null || to !== null) && event.date === undefined) return false;
    if (from !== null && event.end !== undefined && event.end !== null && event.end <= from) return false;
    if (to !== null && event.start !== undefined && event.start !== null && event.start >= to) return false;
    return query.every((word) => haystack(event).includes(word));
  }

  function apply() {
    shown = events.filter(answers);
    const unknown = undated.filter(answers);
    const active = state.kind.size + state.status.size + state.source.size + (state.from !== null) + (state.to !== null);
    const all = events.length + undated.length, now = shown.length + unknown.length;
    $("count").textContent = now === all ? counted(words.events, all) : `${counted(words.events, now)} ${words.shown} ${number(all)}`;
    $("active").textContent = active;
    $("active").hidden = !active;
    $("nothing").hidden = now > 0;
    $("undated").hidden = !unknown.length;
    $("undated-count").textContent = unknown.length;
    drawList();
    drawUndated(unknown);
    if (!$("scale").hidden) scale.reset();
  }

  // -- an event as a card ----------------------------------------------------------------------------------------------

  function sourceName(n) {
    const { name, url } = documents[n];
    // The address was checked when the file was written; a second look costs nothing.
    return url && /^https?:\/\//i.test(url) ? el("a", { href: url, rel: "noopener noreferrer" }, bdi(name)) : bdi(name);
  }

  function quotes(event) {
    return event.sources.map(([n, before, mark, after]) => el("figure", {},
      el("blockquote", { dir: "auto" }, before, mark && el("mark", { text: mark }), after),
      el("figcaption", {}, el("cite", {}, sourceName(n)))));
  }

  function card(event, range) {
    const when = el("div", { class: "when" },
      el("b", { class: "date", text: event.date ?? "؟" }),
      event.gregorian && el("small", { text: event.gregorian }),
      event.certainty && el("small", { class: "rough", text: words.certainties[event.certainty] ?? event.certainty }));
    if (range && event.date !== undefined) {
      // The stretch in which the event lies, within the period that the heading names.
      const [low, high] = range, bar = el("i", { class: event.shape });
      const a = Math.max(0, ((event.start ?? low) - low) / (high - low)), b = Math.min(1, ((event.end ?? high) - low) / (high - low));
      bar.style.insetInlineStart = `${Math.min(a, 0.98) * 100}%`;
      bar.style.width = `${Math.max(0, b - a) * 100}%`;
      when.append(el("div", { class: "extent", "aria-hidden": "true" }, bar));
    }
    const names = [...new Set((event.sources ?? []).map(([n]) => documents[n].name))];
    const meta = el("p", { class: "meta" }, el("span", { class: "kind", text: kindName(event.kind) }),
      event.status !== "happened" && el("span", { class: `status ${event.status}`, text: statusName(event.status) }));
    for (const place of event.places ?? []) meta.append(el("span", { class: "place", text: place }));
    const body = el("div", { class: "body" }, el("p", { class: "what", dir: "auto", text: event.what }), meta);
    if (event.reason) body.append(el("p", { class: "reason", dir: "auto", text: event.reason }));
    if (event.others) body.append(el("p", { class: "others", text: `${words.others}: ${event.others.join("، ")}` }));
    if (names.length) {
      const more = el("details", { open: opened.has(event), ontoggle: () => opened[more.open ? "add" : "delete"](event) },
        el("summary", {}, `${words.sourcesOf} (${event.sources.length}): `, bdi(names.slice(0, 2).join("، ") + (names.length > 2 ? " …" : ""))));
      // A quote is drawn when it is asked for: ten thousand of them are most of a long page.
      const fill = () => more.children.length < 2 && more.append(...quotes(event));
      if (opened.has(event)) fill();
      more.fill = fill;
      more.addEventListener("toggle", fill);
      body.append(more);
    }
    return el("li", { class: `event ${family(event.kind)}${event.date === undefined ? " unknown" : ""}` }, when, body);
  }

  // -- the list: chunks near the window are drawn, the others keep their height ------------------------------------------

  let chunks = [], printing = false;
  const watcher = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) (isIntersecting ? fill : drop)(target);
  }, { rootMargin: NEAR });

  function fill(chunk) {
    if (chunk.drawn) return;
    chunk.drawn = true;
    chunk.style.minBlockSize = "";
    chunk.append(el("ol", {}, ...chunk.events.map((event) => card(event, chunk.range))));
  }
  function drop(chunk) {
    if (!chunk.drawn || printing || chunk.contains(document.activeElement)) return;
    chunk.style.minBlockSize = `${chunk.offsetHeight}px`;
    chunk.drawn = false;
    chunk.lastElementChild.remove();
  }

  const UNITS = [["month", 1 / 12], ["year", 1], ["decade", 10], ["century", 100], ["millennium", 1000]];
  function period(unit, size, day) {
    const [year, month] = monthOf(day);
    if (unit === "month") return [year * 12 + month - 1, () => `${words.months[month - 1]} ${yearText(year)}`, () => [dayOf(year, month, 1), month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)]];
    // Centuries and millennia begin with their year 1, decades with their year 0.
    const shift = size >= 100 ? 1 : 0, key = Math.floor((year - shift) / size), first = key * size + shift, last = first + size - 1;
    const name = () => {
      if (size === 1) return yearText(first);
      if (unit === "century") {
        const n = key >= 0 ? key + 1 : -key, text = words.century.replace("#", n + (words.ordinals[ranks.select(n)] ?? ""));
        return key >= 0 ? text : words.bce.replace("#", text);
      }
      return first > 0 || last <= 0 ? yearText(first).replace(/\d+/, (n) => `${n}–${last > 0 ? last : 1 - last}`) : `${yearText(first)} – ${yearText(last)}`;
    };
    return [key, name, () => [dayOf(first, 1, 1), dayOf(last + 1, 1, 1)]];
  }
  function grouped(list) {
    let groups = [];
    for (const [unit, size] of UNITS) {
      groups = [];
      for (const event of list) {
        // What has only an end stands where it ended: the file has it in that order.
        const [key, name, range] = period(unit, size, event.start ?? event.end - 1);
        const last = groups.at(-1);
        if (last && last.key === key) last.events.push(event);
        else groups.push({ key, name: name(), range: range(), events: [event] });
      }
      if (groups.length <= Math.max(6, list.length / 4)) break;
    }
    return groups;
  }

  function drawList() {
    watcher.disconnect();
    chunks = [];
    const groups = grouped(shown), sections = [], options = [];
    for (const group of groups) {
      const heading = el("h3", { text: group.name, tabindex: "-1" });
      const section = el("section", { class: "group" }, heading);
      for (let i = 0; i < group.events.length; i += CHUNK) {
        const chunk = el("div", { class: "chunk" });
        chunk.events = group.events.slice(i, i + CHUNK);
        chunk.range = group.range;
        chunk.style.minBlockSize = `${chunk.events.length * 132}px`;
        section.append(chunk);
        chunks.push(chunk);
      }
      sections.push(section);
      options.push(el("option", { text: `${group.name} (${group.events.length})` }));
    }
    $("groups").replaceChildren(...sections);
    $("jump").replaceChildren(...options);
    document.querySelector(".jump").hidden = groups.length < 4;
    let first = 0; // what is seen at once is drawn at once
    for (const chunk of chunks) {
      if (first >= CHUNK) break;
      fill(chunk);
      first += chunk.events.length;
    }
    for (const chunk of chunks) watcher.observe(chunk);
  }
  $("jump").addEventListener("change", (change) => {
    const heading = $("groups").children[change.target.selectedIndex].firstElementChild;
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  });

  function drawUndated(list) {
    const parts = [];
    for (let i = 0; i < list.length; i += CHUNK) {
      const chunk = el("div", { class: "chunk" });
      chunk.events = list.slice(i, i + CHUNK);
      chunk.style.minBlockSize = `${chunk.events.length * 120}px`;
      chunks.push(chunk);
      parts.push(chunk);
    }
    $("undated-list").replaceChildren(...parts);
    for (const chunk of parts) watcher.observe(chunk);
  }

  // -- the scale: places are measured from where reading begins, so that time runs as the language does -------------------

  const scale = (() => {
    const chart = $("chart"), LANE = 38, GAP = 10, LEAST = 3, LABEL = 210;
    let view = [0, 1], whole = [0, 1], tail = 1, lanes = new Map(), packed = "", selected = null, waiting = false;
    const buttons = new Map();
    // Of what has no known beginning a tail is drawn that fades: "until 1990" is no bar over all of history.
    const from = (event) => event.start ?? event.end - tail, to = (event) => event.end ?? whole[1];
    const room = (event) => Math.min(LABEL, chart.clientWidth * 0.32, 26 + event.what.length * 6.4);

    function reset() {
      let a = Infinity, b = -Infinity;
      for (const event of shown) {
        a = Math.min(a, event.start ?? event.end);
        b = Math.max(b, event.end ?? event.start);
      }
      if (a > b) a = b = 0;
      if (b <= a) b = a + 365;
      tail = Math.max((b - a) * 0.06, 1);
      const low = a - Math.max((b - a) * 0.03, 2), width = chart.clientWidth;
      let high = b + Math.max((b - a) * (shown.some((event) => event.end === undefined) ? 0.2 : 0.03), 2);
      // Room for the words of the last ones, which begin where their events do.
      for (const event of shown) if (width) high = Math.max(high, low + ((from(event) - low) * width) / (width - room(event) - 12));
      whole = [low, high];
      view = [...whole];
      packed = "";
      drawOverview();
      draw();
    }

    // Which row each event has. It depends on the zoom only, so that panning moves nothing up or down.
    function pack(perDay, rows) {
      const key = `${perDay}/${rows}`;
      if (packed === key) return;
      packed = key;
      lanes = new Map();
      const ends = Array(rows).fill(-Infinity), wide = chart.clientWidth * 0.4, low = Math.max(1, Math.ceil(rows / 3));
      for (const event of shown) {
        const a = from(event) * perDay, bar = (to(event) - from(event)) * perDay;
        const b = a + Math.max(bar, room(event)) + GAP;
        let lane = -1;
        // Long stretches lie below, so that they leave room for what has a day.
        if (bar > wide) { for (let i = rows - 1; i >= rows - low && lane < 0; i--) if (ends[i] <= a) lane = i; }
        else lane = ends.findIndex((end) => end <= a);
        if (lane >= 0) ends[lane] = b;
        lanes.set(event, lane);
      }
    }

    const STEPS = [["day", 1], ["day", 7], ["month", 1], ["month", 3], ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000].map((n) => ["year", n])];
    function* ticks(width) {
      const days = (view[1] - view[0]) / Math.max(2, width / 110);
      const [unit, n] = STEPS.find(([u, k]) => k * { day: 1, month: 30, year: 365 }[u] >= days) ?? STEPS.at(-1);
      let [year, month] = monthOf(view[0]);
      if (unit === "year") {
        for (year = Math.floor(year / n) * n; ; year += n) {
          const day = dayOf(year, 1, 1);
          if (day > view[1]) return;
          yield [day, yearText(year)];
        }
      }
      for (month = unit === "month" ? month - ((month - 1) % n) : month; ; ) {
        const first = dayOf(year, month, 1), next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
        if (first > view[1]) return;
        if (unit === "month") yield [first, `${words.months[month - 1]} ${yearText(year)}`];
        else for (let day = first; day < next - (n > 1 ? 3 : 0); day += n) yield [day, `${day - first + 1} ${words.months[month - 1]}${day === first ? ` ${yearText(year)}` : ""}`];
        month += unit === "month" ? n : 1;
        if (month > 12) { month -= 12; year++; }
      }
    }

    function place(node, x, width, y) {
      node.style.insetInlineStart = `${x}px`;
      if (width !== null) node.style.width = `${width}px`;
      if (y !== null) node.style.top = `${y}px`;
    }

    function paint() {
      waiting = false;
      const width = chart.clientWidth, rows = Math.max(3, Math.floor((chart.clientHeight - 74) / LANE));
      if (!width) return;
      const perDay = width / (view[1] - view[0]);
      pack(Number(perDay.toPrecision(10)), rows);
      const lines = [];
      for (const [day, text] of ticks(width)) {
        if (day < view[0]) continue;
        const line = el("div", { class: "tick" }, el("span", { text }));
        place(line, (day - view[0]) * perDay, null, null);
        lines.push(line);
      }
      $("grid").replaceChildren(...lines);

      const keep = new Set(), crowds = new Map();
      for (const event of shown) {
        const a = (from(event) - view[0]) * perDay, b = (to(event) - view[0]) * perDay, lane = lanes.get(event);
        if (lane < 0) {
          const middle = (a + b) / 2;
          if (middle < 0 || middle > width) continue;
          const key = Math.floor(((from(event) + to(event)) / 2) * perDay / 90);
          const crowd = crowds.get(key) ?? { events: [], low: Infinity, high: -Infinity };
          crowd.events.push(event);
          crowd.low = Math.min(crowd.low, from(event));
          crowd.high = Math.max(crowd.high, to(event));
          crowds.set(key, crowd);
          continue;
        }
        const label = room(event);
        if (Math.max(b, a + label) < 0 || a > width) continue;
        keep.add(event);
        let button = buttons.get(event);
        if (!button) {
          button = el("button", { type: "button", class: `mark ${family(event.kind)} ${event.shape}${event.start === undefined ? " open-start" : ""}${event.end === undefined ? " open-end" : ""}`, tabindex: "-1",
            "aria-label": `${event.date}: ${event.what}`, onclick: () => select(event) },
          el("span", { class: "label", dir: "auto", text: event.what }), el("i", {}));
          buttons.set(event, button);
          $("marks").append(button);
        }
        const start = b > 0 ? Math.max(a, 0) : a, bar = Math.max(10, Math.min(b, width) - start);
        place(button, start, Math.max(bar, label), lane * LANE + 8);
        button.lastElementChild.style.width = event.shape === "point" ? "" : `${bar}px`;
        button.classList.toggle("chosen", event === selected);
      }
      for (const [event, button] of buttons) {
        if (keep.has(event)) continue;
        if (button === document.activeElement) chart.focus();
        button.remove();
        buttons.delete(event);
      }
      for (const old of $("marks").querySelectorAll(".crowd")) old.remove();
      for (const [key, crowd] of crowds) {
        const text = words.more.replace("#", number(crowd.events.length));
        const button = el("button", { type: "button", class: "crowd", "aria-label": text, title: text, onclick: () => open(crowd) },
          el("span", { dir: "ltr", text: `+${number(crowd.events.length)}` }));
        place(button, Math.max(2, Math.min(width - 50, key * 90 - view[0] * perDay + 20)), null, rows * LANE + 10);
        $("marks").append(button);
      }
      const ordered = shown.filter((event) => keep.has(event)), first = ordered.includes(selected) ? selected : ordered[0];
      for (const event of ordered) buttons.get(event).tabIndex = event === first ? 0 : -1;

      const strip = whole[1] - whole[0], a = Math.max(0, (view[0] - whole[0]) / strip);
      $("window").style.insetInlineStart = `${a * 100}%`;
      $("window").style.width = `${Math.min(1 - a, (view[1] - view[0]) / strip) * 100}%`;
    }
    function draw() {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(paint);
    }

    function drawOverview() {
      const bins = Array(72).fill(0), size = (whole[1] - whole[0]) / bins.length;
      for (const event of shown) bins[Math.min(71, Math.max(0, Math.floor(((from(event) + to(event)) / 2 - whole[0]) / size)))]++;
      const most = Math.max(...bins, 1);
      $("bins").replaceChildren(...bins.map((count) => {
        const bin = el("i");
        bin.style.height = count ? `${12 + 88 * Math.sqrt(count / most)}%` : "0";
        return bin;
      }));
    }

    function move(low, high) {
      const span = Math.min(Math.max(high - low, LEAST), whole[1] - whole[0]), middle = (low + high) / 2;
      const a = Math.min(Math.max(middle - span / 2, whole[0]), whole[1] - span);
      view = [a, a + span];
      draw();
    }
    const pan = (part) => move(view[0] + part * (view[1] - view[0]), view[1] + part * (view[1] - view[0]));
    function zoom(factor, at = 0.5) {
      const span = Math.min(Math.max((view[1] - view[0]) * factor, LEAST), whole[1] - whole[0]), day = view[0] + at * (view[1] - view[0]);
      move(day - at * span, day + (1 - at) * span);
    }
    const fit = () => move(...whole);

    function select(event, focus = false) {
      selected = event;
      if (to(event) < view[0] || from(event) > view[1]) {
        const middle = (from(event) + to(event)) / 2, half = (view[1] - view[0]) / 2;
        move(middle - half, middle + half);
      }
      opened.add(event);
      $("detail").replaceChildren(el("ol", {}, card(event)));
      paint();
      if (focus) buttons.get(event)?.focus();
    }
    function open(crowd) {
      const room = Math.max((crowd.high - crowd.low) * 0.1, 1);
      if (crowd.high - crowd.low + 2 * room < (view[1] - view[0]) * 0.7) { move(crowd.low - room, crowd.high + room); chart.focus(); }
      else $("detail").replaceChildren(el("ol", {}, ...crowd.events.slice(0, 60).map((event) => card(event))));
    }
    function step(by) {
      const ordered = shown.filter((event) => (lanes.get(event) ?? -1) >= 0);
      const current = [...buttons].find(([, button]) => button === document.activeElement)?.[0];
      const next = ordered[ordered.indexOf(current) + by];
      if (next) select(next, true);
    }

    chart.addEventListener("keydown", (key) => {
      if (key.altKey || key.ctrlKey || key.metaKey) return;
      const onward = rtl ? "ArrowLeft" : "ArrowRight", back = rtl ? "ArrowRight" : "ArrowLeft";
      const onMark = key.target.classList.contains("mark");
      const actions = {
        [onward]: () => (onMark ? step(1) : pan(0.15)), [back]: () => (onMark ? step(-1) : pan(-0.15)),
        "+": () => zoom(0.7), "=": () => zoom(0.7), "-": () => zoom(1 / 0.7), _: () => zoom(1 / 0.7), 0: fit,
        Home: () => move(whole[0], whole[0] + view[1] - view[0]), End: () => move(whole[1] - view[1] + view[0], whole[1]),
        Escape: () => chart.focus(),
      };
      if (!actions[key.key]) return;
      key.preventDefault();
      actions[key.key]();
    });

    const fingers = new Map();
    let dragged = false;
    const inline = (x) => { const box = chart.getBoundingClientRect(); return (rtl ? box.right - x : x - box.left) / box.width; };
    chart.addEventListener("pointerdown", (down) => {
      if (down.button) return;
      fingers.set(down.pointerId, down.clientX);
      dragged = false;
    });
    chart.addEventListener("pointermove", (moved) => {
      if (!fingers.has(moved.pointerId)) return;
      const before = fingers.get(moved.pointerId), others = [...fingers].filter(([id]) => id !== moved.pointerId);
      if (!dragged && Math.abs(moved.clientX - before) < 4) return; // a click with an unsteady hand
      if (!dragged) chart.setPointerCapture(moved.pointerId);
      dragged = true;
      fingers.set(moved.pointerId, moved.clientX);
      if (others.length) {
        const apart = Math.abs(inline(before) - inline(others[0][1])), now = Math.abs(inline(moved.clientX) - inline(others[0][1]));
        if (now > 0.02) zoom(apart / now, (inline(moved.clientX) + inline(others[0][1])) / 2);
      } else pan(inline(before) - inline(moved.clientX));
    });
    for (const name of ["pointerup", "pointercancel"]) addEventListener(name, (up) => fingers.delete(up.pointerId));
    chart.addEventListener("click", (click) => { if (dragged) { click.stopPropagation(); dragged = false; } }, true);
    chart.addEventListener("wheel", (wheel) => {
      // A plain wheel scrolls the page, as everywhere.
      if (wheel.ctrlKey || wheel.metaKey) zoom(Math.exp(Math.max(-50, Math.min(50, wheel.deltaY)) / 150), inline(wheel.clientX));
      else if (wheel.shiftKey || Math.abs(wheel.deltaX) > Math.abs(wheel.deltaY)) pan(((wheel.deltaX || wheel.deltaY) / chart.clientWidth) * (rtl ? -1 : 1));
      else return;
      wheel.preventDefault();
    }, { passive: false });
    $("overview").addEventListener("pointerdown", (down) => {
      const box = $("overview").getBoundingClientRect(), at = (rtl ? box.right - down.clientX : down.clientX - box.left) / box.width;
      const day = whole[0] + at * (whole[1] - whole[0]), half = (view[1] - view[0]) / 2;
      move(day - half, day + half);
    });
    $("zoom-in").addEventListener("click", () => zoom(0.6));
    $("zoom-out").addEventListener("click", () => zoom(1 / 0.6));
    $("fit").addEventListener("click", fit);
    new ResizeObserver(() => { packed = ""; draw(); }).observe(chart);
    return { reset };
  })();

  // -- tools -------------------------------------------------------------------------------------------------------------

  function chips(home, values, set, name, most = 40) {
    const counts = [...values].sort((a, b) => b[1] - a[1]);
    $(home).replaceChildren(...counts.slice(0, most).map(([value, count]) => el("label", { class: "chip" },
      el("input", { type: "checkbox", onchange: (change) => { set[change.target.checked ? "add" : "delete"](value); apply(); } }),
      bdi(name(value)), el("small", { text: number(count) }))));
    if (counts.length > most) $(home).append(el("small", { text: words.moreSources.replace("#", number(counts.length - most)) }));
    return counts.length;
  }
  const tally = (of) => {
    const counts = new Map();
    for (const event of [...events, ...undated]) for (const value of new Set(of(event))) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  chips("kinds", tally((event) => [event.kind]), state.kind, kindName);
  $("by-status").hidden = chips("statuses", tally((event) => [event.status]), state.status, statusName) < 2;
  $("by-source").hidden = chips("sources", tally((event) => (event.sources ?? []).map(([n]) => n)), state.source, (n) => documents[n].name) < 2;

  let pause;
  $("search").addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => { state.query = fold($("search").value).split(/\s+/).filter(Boolean); apply(); }, 120);
  });
  // People count 1 BC, then 1; the reckoning has a year 0 between -1 and 1.
  const year = (input, add) => {
    const n = input.valueAsNumber;
    return Number.isInteger(n) && Math.abs(n) < 1e6 ? dayOf((n < 0 ? n + 1 : n) + add, 1, 1) : null;
  };
  for (const id of ["from", "to"]) $(id).addEventListener("input", () => { state[id] = year($(id), id === "to" ? 1 : 0); apply(); });
  $("clear").addEventListener("click", () => {
    for (const set of [state.kind, state.status, state.source]) set.clear();
    for (const box of $("filters").querySelectorAll("input")) { box.checked = false; if (box.type === "number") box.value = ""; }
    $("search").value = "";
    Object.assign(state, { query: [], from: null, to: null });
    apply();
  });
  $("open-filters").addEventListener("click", () => {
    const open = $("filters").hidden;
    $("filters").hidden = !open;
    $("open-filters").setAttribute("aria-expanded", open);
  });

  function show(name) {
    for (const each of ["list", "scale"]) {
      $(each).hidden = each !== name;
      $(`as-${each}`).setAttribute("aria-pressed", each === name);
    }
    if (name === "scale") scale.reset();
  }
  $("as-list").addEventListener("click", () => show("list"));
  $("as-scale").addEventListener("click", () => show("scale"));

  const root = document.documentElement, system = matchMedia("(prefers-color-scheme: dark)");
  const dark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const tell = () => $("theme").setAttribute("aria-pressed", dark());
  const memory = { // a page opened from a disk may not be allowed to remember
    get theme() { try { return localStorage.getItem("theme"); } catch { return null; } },
    set theme(value) { try { localStorage.setItem("theme", value); } catch { /* it is forgotten */ } },
  };
  if (["dark", "light"].includes(memory.theme)) root.dataset.theme = memory.theme;
  $("theme").addEventListener("click", () => { memory.theme = root.dataset.theme = dark() ? "light" : "dark"; tell(); });
  system.addEventListener("change", tell);

  addEventListener("beforeprint", () => {
    printing = true;
    for (const chunk of chunks) fill(chunk);
    for (const more of document.querySelectorAll("details")) { more.fill?.(); more.wasOpen = more.open; more.open = true; }
  });
  addEventListener("afterprint", () => {
    printing = false;
    for (const chunk of chunks) { watcher.unobserve(chunk); watcher.observe(chunk); } // it drops what is far away
    for (const more of document.querySelectorAll("details")) more.open = more.wasOpen ?? more.open;
  });

  for (const id of ["tools", "app", "theme"]) $(id).hidden = false;
  tell();
  apply();
})();
