/* The policy grid: which rows make sense, how many are said, keys and buttons that answer. Without it all rows are
   there and can be answered. */
(() => {
  const BELOW = ".grid-quick button, .grid-more input, .grid-details :is(summary, input)";
  const LETTERS = { y: "yes", n: "no", c: "case_by_case", s: "" };

  class PolicyGrid extends window.StimulusModule.Controller {
    static targets = ["row", "said", "used"];
    static values = { terms: Object };

    connect() {
      this.form = this.element.closest("form");
      this.look = () => this.count();
      this.form?.addEventListener("change", this.look);
      this.count();
    }

    /* Tab goes from answer to answer: what stands below them waits until somebody goes there. */
    rowTargetConnected(row) {
      this.leadTo(row, row.contains(document.activeElement));
    }

    leadTo(row, leads) {
      for (const each of row.querySelectorAll(BELOW)) each.tabIndex = leads ? 0 : -1;
    }

    /* Whoever is below the answers of a row, by key or by click, goes on there with Tab. */
    enter({ target }) {
      if (target.matches(BELOW)) this.leadTo(target.closest(".grid-row"), true);
    }

    leave({ target, relatedTarget }) {
      const row = target.closest(".grid-row");
      if (row && document.hasFocus() && !row.contains(relatedTarget)) this.leadTo(row, false);
    }

    disconnect() {
      this.form?.removeEventListener("change", this.look);
    }

    /* Shows the rows that make sense, and counts those that are said. */
    count() {
      const kinds = this.kinds();
      const needs = this.needs();
      let [said, of] = [0, 0];
      for (const row of this.rowTargets) {
        const isSaid = this.isSaid(row);
        row.hidden = !this.applies(row, kinds, needs) && !this.isTouched(row);
        if (this.applies(row, kinds, needs)) {
          of += 1;
          said += isSaid ? 1 : 0;
        }
      }
      const told = `${said} of ${of} said`;
      if (this.saidTarget.textContent !== told) this.saidTarget.textContent = told;
    }

    applies(row, kinds, needs) {
      const { kinds: where, needs: whereNeeds, after } = row.dataset;
      if (after && !["yes", "case_by_case"].includes(this.answer(after))) return false;
      if (!where && !whereNeeds) return true;
      const [asked, found] = kinds.length ? [where, kinds] : [whereNeeds, needs];
      return asked.split(" ").some((each) => found.includes(each));
    }

    answer(question) {
      const row = this.rowTargets.find((each) => each.dataset.question === question);
      return row?.querySelector("[type=radio]:checked")?.value;
    }

    isSaid(row) {
      return [...row.querySelectorAll("[role=radiogroup]")].every((each) => each.querySelector(":checked")?.value);
    }

    isTouched(row) {
      return [...row.querySelectorAll("[type=radio]:checked")].some((each) => each.value);
    }

    kinds() {
      const ticked = this.form?.querySelectorAll("input[name=kinds]:checked") ?? [];
      return [...ticked].map((each) => this.termsValue.kinds[each.value]);
    }

    /* A strand's own needs, or those of the service. */
    needs() {
      const own = this.element.closest(".rules-parts")?.querySelectorAll("[data-need]") ?? [];
      if (own.length) return [...own].filter((each) => each.value).map((each) => each.dataset.need);
      const rows = this.form?.querySelectorAll("select[name^='needs-'][name$='-need']") ?? [];
      return [...rows].filter((each) => !this.isDeleted(each)).map((each) => this.termsValue.needs[each.value]);
    }

    isDeleted(select) {
      return this.form.querySelector(`[name='${select.name.replace(/-need$/, "-DELETE")}']`)?.value;
    }

    /* Y, N, C and S answer the row in which the focus is; M goes to what stands below, Escape back. */
    key(event) {
      const row = event.target.closest(".grid-row");
      if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape" && event.target.matches(BELOW)) this.up(row);
      else if (event.target.type === "radio" && event.key.toLowerCase() === "m") this.down(event, row);
      else this.letter(event);
    }

    up(row) {
      (row.querySelector("[type=radio]:checked") ?? row.querySelector("[type=radio]")).focus();
      this.leadTo(row, false);
    }

    down(event, row) {
      const below = [...row.querySelectorAll(BELOW)].filter((each) => each.checkVisibility());
      event.preventDefault();
      below[0]?.focus();
    }

    letter(event) {
      const value = LETTERS[event.key.toLowerCase()];
      if (event.target.type !== "radio" || value === undefined) return;
      event.preventDefault();
      const radios = event.target.closest("[role=radiogroup]").querySelectorAll("[type=radio]");
      const chosen = [...radios].find((each) => each.value === value);
      chosen.focus();
      chosen.click();
    }

    /* A quick choice types what it stands for into its row. */
    fill({ currentTarget, params }) {
      const row = currentTarget.closest(".grid-row");
      for (const [name, value] of Object.entries(params.fill)) {
        for (const input of row.querySelectorAll(`[name$='-${name}']`)) {
          if (input.type !== "radio") input.value = value;
          else if (input.value === value) input.checked = true;
          input.dispatchEvent(new Event("input", { bubbles: true }));
        }
      }
      row.querySelector("input").dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  window.wagtail.app.register("policy-grid", PolicyGrid);
})();
