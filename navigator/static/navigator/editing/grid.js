/* The policy grid: which rows make sense, how many are said, keys and buttons that answer. Without it all rows are
   there and can be answered. */
(() => {
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

    /* Y, N, C and S answer the row in which the focus is. */
    letter(event) {
      const value = LETTERS[event.key.toLowerCase()];
      if (event.target.type !== "radio" || value === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
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
