/* A grid whose rows come when it is opened. Until something is answered in them the form posts the answers as they were
   kept, so that whoever only looks changes nothing. */
(() => {
  class FoldedGrid extends window.StimulusModule.Controller {
    static targets = ["rows", "kept", "said", "fault", "told"];
    static values = { url: String, name: String };

    async open({ currentTarget }) {
      if (!currentTarget.open || this.isComing || this.rowsTarget.childElementCount) return;
      this.isComing = true;
      this.toldTarget.textContent = "The questions are on their way.";
      const rows = await this.ask();
      this.isComing = false;
      this.toldTarget.textContent = rows ? "" : "The questions did not come. Nothing is lost: fold them and open them again.";
      if (rows) this.show(rows);
    }

    async ask() {
      const { CSRF_HEADER_NAME: name, CSRF_TOKEN: token } = window.wagtailConfig;
      const body = new FormData();
      body.set("name", this.nameValue);
      body.set("kept", this.keptTarget.value);
      try {
        const answer = await fetch(this.urlValue, { method: "POST", body, headers: { [name]: token } });
        return answer.ok ? await answer.text() : "";
      } catch {
        return "";
      }
    }

    show(rows) {
      this.rowsTarget.innerHTML = rows;
      // Of no form yet: what was kept goes with the form.
      for (const input of this.rowsTarget.querySelectorAll("[name]")) input.setAttribute("form", "");
      this.saidTarget.remove();
      for (const fault of this.faultTargets) fault.remove();
    }

    /* The first answer: from now on the rows go with the form. */
    take() {
      if (!this.hasKeptTarget) return;
      this.keptTarget.remove();
      for (const input of this.rowsTarget.querySelectorAll("[name]")) input.removeAttribute("form");
    }
  }

  window.wagtail.app.register("folded-grid", FoldedGrid);
})();
