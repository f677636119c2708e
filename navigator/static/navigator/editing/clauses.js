/* A list of clauses: blocks, or JSON, and the way from one to the other. The server makes each of the other. */

(() => {
  let definition;

  /** The blocks, the same for every list on the page. */
  const blocks = () => {
    definition ??= window.telepath.unpack(window.clauseBlocks);
    return definition;
  };

  class ClausesController extends window.StimulusModule.Controller {
    static targets = ["view", "switch", "told", "blocks", "json", "text", "faults", "ids"];

    static values = { name: String, url: String, state: Array };

    initialize() {
      this.naming = new MutationObserver(() => this.name());
    }

    /** Buttons say what they add. Blocks are no landmarks: there would be dozens, many of one name. */
    name() {
      for (const each of this.blocksTarget.querySelectorAll("section[aria-labelledby]")) {
        each.removeAttribute("aria-labelledby");
      }
      for (const each of this.blocksTarget.querySelectorAll(".c-sf-add-button:not([aria-label])")) {
        const says = each.closest("[data-clauses-add]").dataset.clausesAdd;
        each.setAttribute("aria-label", says);
        each.title = says;
      }
    }

    /** Whoever asks for a block can begin to type its name. The menu comes a moment after the click. */
    find({ target }) {
      const button = target.closest(".c-sf-add-button");
      if (!button) return;
      requestAnimationFrame(() => button.parentElement.querySelector("[role=combobox]")?.focus());
    }

    /** Whoever names a clause is offered the ids of the service's own, to take the place of one at a location. */
    offer({ target }) {
      if (!target.name?.endsWith("-value-id") || this.nameValue.startsWith("rules-")) return;
      const offered = [...document.querySelectorAll("[name^='rules-clauses-'][name$='-value-id']")].map((each) => {
        const wording = document.getElementsByName(each.name.replace(/-id$/, "-wording"))[0];
        return new Option(wording?.value, each.value);
      });
      this.idsTarget.replaceChildren(...offered.filter((each) => each.value));
      target.setAttribute("list", this.idsTarget.id);
    }

    disconnect() {
      this.naming.disconnect();
    }

    connect() {
      this.naming.observe(this.blocksTarget, { childList: true, subtree: true });
      // A row of a form that is moved is connected again; what was typed in it stays.
      if (this.element.hasAttribute("data-clauses-shown")) return;
      this.element.setAttribute("data-clauses-shown", "");
      if (this.viewTarget.value === "blocks") this.showBlocks(...this.stateValue);
      this.element.removeAttribute("data-clauses-state-value");
    }

    showBlocks(state, errors) {
      const place = document.createElement("div");
      this.blocksTarget.replaceChildren(place);
      this.root = blocks().render(place, this.nameValue, state, errors);
    }

    async switch() {
      const to = this.viewTarget.value === "blocks" ? "json" : "blocks";
      this.switchTarget.disabled = true;
      try {
        const answer = await fetch(this.urlValue, { method: "POST", body: this.typed(), headers: this.headers() });
        const made = await answer.json();
        if (made.told) this.refuse(made);
        else this.show(to, made);
      } catch {
        this.refuse({ told: "The server could not be reached. Nothing has changed." });
      } finally {
        this.switchTarget.disabled = false;
      }
    }

    /** All that is typed in this list. */
    typed() {
      const all = new FormData(this.element.closest("form"));
      const ours = new FormData();
      for (const [name, value] of all) if (name.startsWith(`${this.nameValue}-`)) ours.append(name, value);
      ours.set("name", this.nameValue);
      return ours;
    }

    headers() {
      const { CSRF_HEADER_NAME: name, CSRF_TOKEN: token } = window.wagtailConfig;
      return { [name]: token };
    }

    show(view, made) {
      this.viewTarget.value = view;
      this.jsonTarget.hidden = view === "blocks";
      this.switchTarget.textContent = view === "blocks" ? "Edit as JSON" : "Edit as blocks";
      this.toldTarget.textContent = "";
      this.faultsTargets.forEach((each) => each.remove());
      if (view === "blocks") {
        this.textTarget.value = "";
        this.showBlocks(made.state, made.errors);
      } else {
        this.blocksTarget.replaceChildren();
        this.textTarget.value = made.text;
        this.textTarget.focus();
      }
      this.viewTarget.dispatchEvent(new Event("change", { bubbles: true }));
    }

    refuse({ told, errors }) {
      this.toldTarget.textContent = told;
      if (errors && this.viewTarget.value === "blocks") this.root.setError(errors);
    }
  }

  window.wagtail.app.register("clauses", ClausesController);
})();
