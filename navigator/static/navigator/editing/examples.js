/* Examples as rows, with the JSON that is posted behind them. */

(() => {
  const EXPECTED = [["takes", "They take this person"], ["refuses", "They do not take this person"]];
  let numbers = 0;

  const labelled = (text, input) => {
    const line = document.createElement("p");
    const label = document.createElement("label");
    input.id = `example-${(numbers += 1)}`;
    label.htmlFor = input.id;
    label.textContent = text;
    line.append(label, input);
    return line;
  };

  const input = (type, value) => Object.assign(document.createElement("input"), { type, value: value ?? "" });

  const isExample = (each) => each !== null && typeof each === "object" && !Array.isArray(each)
    && (each.facts === undefined || (each.facts !== null && typeof each.facts === "object" && !Array.isArray(each.facts)));

  class ExamplesController extends window.StimulusModule.Controller {
    static targets = ["whole", "json", "rows", "add", "switch", "told"];

    connect() {
      if (this.element.hasAttribute("data-examples-shown")) return;
      this.element.setAttribute("data-examples-shown", "");
      this.switchTarget.hidden = false;
      this.showRows();
    }

    /** The list as it stands in the text; null where rows could not show it. */
    read() {
      const text = this.jsonTarget.value.trim();
      try {
        const found = text ? JSON.parse(text) : [];
        return Array.isArray(found) && found.every(isExample) ? found : null;
      } catch {
        return null;
      }
    }

    switch() {
      if (!this.wholeTarget.hidden) return this.showRows();
      this.wholeTarget.hidden = false;
      this.rowsTarget.hidden = this.addTarget.hidden = true;
      this.switchTarget.textContent = "Edit as rows";
      this.jsonTarget.focus();
      return undefined;
    }

    showRows() {
      const found = this.read();
      if (found === null) {
        this.switchTarget.textContent = "Edit as rows";
        this.toldTarget.textContent = this.jsonTarget.value.trim() ? "Rows cannot show this: mend the JSON first." : "";
        return;
      }
      this.toldTarget.textContent = "";
      this.examples = [];
      this.rowsTarget.replaceChildren();
      for (const each of found) this.show(each);
      this.wholeTarget.hidden = true;
      this.rowsTarget.hidden = this.addTarget.hidden = false;
      this.switchTarget.textContent = "Edit as JSON";
    }

    add() {
      const takes = this.examples.some(({ expect }) => expect.value === "takes");
      const row = this.show({ name: "", expect: takes ? "refuses" : "takes", facts: {} });
      row.querySelector("input").focus();
      this.write();
    }

    show(example) {
      const row = document.createElement("fieldset");
      row.className = "examples-row";
      const legend = document.createElement("legend");
      const name = input("text", example.name);
      const expect = document.createElement("select");
      for (const [value, label] of EXPECTED) {
        expect.append(new Option(label, value, false, value === example.expect));
      }
      const day = input("date", example.asked_on);
      const place = document.createElement("div");
      const remove = document.createElement("button");
      Object.assign(remove, { type: "button", className: "button button-small button-secondary" });
      const shown = { example, name, expect, day, row, legend, remove };
      remove.addEventListener("click", () => this.remove(shown));
      for (const each of [name, expect, day]) each.addEventListener("input", () => this.write());
      row.append(
        legend,
        labelled("Name, such as “Woman of 30, sleeping out”", name),
        labelled("What the rules should say", expect),
        place,
        labelled("Asked on (empty: today)", day),
        remove,
      );
      shown.facts = new window.FactsInput(place, window.factsToChoose(), example.facts, () => this.write());
      this.rowsTarget.append(row);
      this.examples.push(shown);
      this.number();
      return row;
    }

    remove(shown) {
      shown.row.remove();
      this.examples = this.examples.filter((each) => each !== shown);
      this.number();
      this.addTarget.focus();
      this.write();
    }

    number() {
      this.examples.forEach(({ legend, remove }, at) => {
        legend.textContent = `Example ${at + 1}`;
        remove.textContent = `Remove example ${at + 1}`;
      });
    }

    /** What else stood in an example stays in it. */
    write() {
      const now = this.examples.map(({ example, name, expect, day, facts }) => {
        const { asked_on: _, ...rest } = example;
        const asked = day.value ? { asked_on: day.value } : {};
        return { ...rest, name: name.value, expect: expect.value, ...asked, facts: facts.value };
      });
      this.jsonTarget.value = JSON.stringify(now, null, 2);
      this.jsonTarget.dispatchEvent(new Event("input", { bubbles: true }));
      this.jsonTarget.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  window.wagtail.app.register("examples", ExamplesController);
})();
