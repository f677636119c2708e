/* An input of facts: one row for each fact that is said, with the right input for its kind. Its fields have no names,
   so that no form sends them: whoever holds it reads `value` and decides what becomes of it. */

(() => {
  /** How many facts stand open; more are folded until somebody wants to see them. */
  const MOST_SHOWN = 8;
  let numbers = 0;

  const made = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) {
      if (key in element && key !== "list") element[key] = value;
      else element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  };

  const choice = (options, value, id) => {
    const select = made("select", { id });
    for (const [option, label] of options) {
      select.append(made("option", { value: option, selected: option === value }, label));
    }
    return select;
  };

  const whole = (text) => (/^-?\d+$/.test(text.trim()) ? Number(text.trim()) : text.trim());

  /** For each kind: the input of a value, and how the value is read from it. */
  const inputs = {
    yes_no: (fact, value, id) => {
      const select = choice([["true", "Yes"], ["false", "No"]], String(value ?? true), id);
      return [select, () => select.value === "true"];
    },
    one: (fact, value, id) => {
      const select = choice(fact.options, value ?? fact.options[0][0], id);
      return [select, () => select.value];
    },
    several: (fact, value, id) => {
      const held = Array.isArray(value) ? value : value?.has ?? [];
      const boxes = fact.options.map(([option, label], at) => {
        const box = made("input", { type: "checkbox", value: option, checked: held.includes(option), id: `${id}-${at}` });
        return [box, made("span", { className: "facts-box" }, box, made("label", { htmlFor: box.id }, label))];
      });
      const group = made("div", { className: "facts-boxes" }, ...boxes.map(([, line]) => line));
      return [group, () => boxes.filter(([box]) => box.checked).map(([box]) => box.value)];
    },
    number: (fact, value, id) => {
      const input = made("input", { type: "number", id, value: value ?? fact.least ?? 0, step: 1 });
      if (fact.least !== null) input.min = fact.least;
      if (fact.most !== null) input.max = fact.most;
      return [input, () => whole(input.value)];
    },
    age: (fact, value, id) => {
      const input = made("input", { type: "text", id, value: value ?? "", placeholder: "34, or 1992-05-01", size: 18 });
      return [input, () => whole(input.value)];
    },
    ago: (fact, value, id) => {
      const input = made("input", { type: "number", min: 0, step: 1, id, value: value === "never" ? "" : value ?? 6 });
      const never = made("input", { type: "checkbox", checked: value === "never", id: `${id}-never` });
      const label = made("label", { htmlFor: never.id }, fact.none || "Never");
      const line = made("span", {}, input, " months ago ", made("span", { className: "facts-box" }, never, label));
      return [line, () => (never.checked ? "never" : whole(input.value))];
    },
    date: (fact, value, id) => {
      const input = made("input", { type: "date", id, value: value === "none" ? "" : value ?? "" });
      const none = made("input", { type: "checkbox", checked: value === "none", id: `${id}-none` });
      const label = made("label", { htmlFor: none.id }, fact.none || "No date");
      return [
        made("span", {}, input, " ", made("span", { className: "facts-box" }, none, label)),
        () => (none.checked || !input.value ? "none" : input.value),
      ];
    },
  };

  class FactsInput {
    /** `facts` are those to choose from; `changed` is called after each change that somebody made. */
    constructor(place, facts, value, changed) {
      this.facts = new Map(facts.map((fact) => [fact.name, fact]));
      this.changed = changed;
      this.rows = made("div", { className: "facts-rows" });
      this.said = new Map();
      const id = `facts-${(numbers += 1)}`;
      this.chooser = choice([["", "Choose a fact…"], ...facts.map((fact) => [fact.name, fact.label])], "", id);
      // Not when the choice changes: by keyboard each letter that is typed changes it.
      const add = made("button", { type: "button", className: "button button-small button-secondary" }, "Add");
      add.setAttribute("aria-label", "Add this fact");
      add.addEventListener("click", () => this.add());
      const label = made("label", { htmlFor: id }, "Add a fact");
      this.summary = made("summary");
      this.folded = made("details", { className: "facts-folded" }, this.summary, this.rows);
      place.replaceChildren(this.folded, made("div", { className: "facts-add" }, label, this.chooser, " ", add));
      this.rows.addEventListener("input", () => this.changed());
      this.value = value;
    }

    get value() {
      return Object.fromEntries([...this.said].map(([name, read]) => [name, read()]));
    }

    set value(value) {
      this.rows.replaceChildren();
      this.said.clear();
      for (const [name, each] of Object.entries(value ?? {})) this.show(name, each);
      this.refresh();
      this.folded.open = this.said.size <= MOST_SHOWN;
    }

    add() {
      const { value: name } = this.chooser;
      if (!name) return;
      const row = this.show(name);
      this.refresh();
      this.folded.open = true;
      row.querySelector("input, select")?.focus();
      this.changed();
    }

    show(name, value) {
      const fact = this.facts.get(name);
      const id = `fact-${(numbers += 1)}`;
      const known = fact && inputs[fact.kind];
      const [input, read] = known ? known(fact, value, id) : [made("code", { id }, JSON.stringify(value)), () => value];
      const label = fact?.kind === "several" || !fact ? made("span", { id: `${id}-name` }) : made("label", { htmlFor: id });
      label.textContent = fact?.label ?? name;
      if (label.tagName === "SPAN") {
        input.setAttribute("role", "group");
        input.setAttribute("aria-labelledby", label.id);
      }
      const remove = made("button", { type: "button", className: "button button-small button-secondary facts-remove" }, "Remove");
      remove.setAttribute("aria-label", `Remove ${label.textContent}`);
      const row = made("div", { className: "facts-row" }, label, input, remove);
      if (fact?.question) row.title = fact.question;
      remove.addEventListener("click", () => this.remove(name, row));
      this.rows.append(row);
      this.said.set(name, read);
      return row;
    }

    remove(name, row) {
      row.remove();
      this.said.delete(name);
      this.refresh();
      this.chooser.focus();
      this.changed();
    }

    /** A fact is said once. */
    refresh() {
      this.chooser.value = "";
      this.folded.hidden = this.said.size === 0;
      this.summary.textContent = this.said.size === 1 ? "One fact" : `${this.said.size} facts`;
      for (const option of this.chooser.options) option.hidden = option.disabled = this.said.has(option.value);
    }
  }

  window.FactsInput = FactsInput;
  window.factsToChoose = () => window.ruleFacts?.facts ?? [];
})();
