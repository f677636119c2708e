/* Beside the form of a service: its rules read back as they are typed, and somebody tried against them. Focus stays
   where it is; only one line is read out, and the bar that repeats it for the eye is not. */

(() => {
  const OF_THE_RULES = /^((rules|kinds|slug|name)$|(rules|needs|strands|service_at_locations)-)/;
  const A_PAUSE = 700;

  class BesideController extends window.StimulusModule.Controller {
    static targets = ["status", "read", "cast", "person", "tried", "bar", "told"];

    static values = { readUrl: String, tryUrl: String };

    connect() {
      this.people = window.ruleFacts?.cast ?? {};
      this.person = new window.FactsInput(this.personTarget, window.factsToChoose(), {}, () => this.tryLater());
      this.form = this.element.closest("form");
      this.typed = ({ target }) => {
        if (!this.element.contains(target)) this.readLater();
      };
      // Blocks that come, go or change places say so by a click or a drop; what they mean is read a moment later.
      for (const event of ["input", "change", "click", "drop"]) this.form?.addEventListener(event, this.typed);
      this.last = this.sent();
      this.readWhenSeen();
      this.showBarWhileAway();
    }

    /** While the reading is still below the window, a line at its foot says what it says, and leads there. */
    showBarWhileAway() {
      this.near = new IntersectionObserver(([seen]) => {
        this.barTarget.hidden = seen.isIntersecting || seen.boundingClientRect.top < 0;
      });
      this.near.observe(this.readTarget);
    }

    jump(event) {
      event.preventDefault();
      const there = document.getElementById(event.currentTarget.hash.slice(1));
      there.scrollIntoView();
      there.focus({ preventScroll: true });
    }

    /** What to look at again is not there yet. Blocks have to be there before they are read. */
    readWhenSeen() {
      this.sight = new IntersectionObserver((seen) => {
        if (seen.some((each) => each.isIntersecting)) this.read();
      });
      this.watch = () => this.sight.observe(this.element);
      if (document.readyState === "complete") this.watch();
      else window.addEventListener("load", this.watch, { once: true });
    }

    disconnect() {
      window.removeEventListener("load", this.watch);
      this.sight.disconnect();
      this.near.disconnect();
      this.asking?.abort();
      this.attempt?.abort();
      for (const event of ["input", "change", "click", "drop"]) this.form?.removeEventListener(event, this.typed);
      clearTimeout(this.reading);
      clearTimeout(this.trying);
    }

    /** The fields that the rules turn on, and no others. */
    fields() {
      const ours = new FormData();
      if (this.form) {
        for (const [name, value] of new FormData(this.form)) {
          if (OF_THE_RULES.test(name) && typeof value === "string") ours.append(name, value);
        }
      }
      return ours;
    }

    sent() {
      return JSON.stringify([...this.fields()]);
    }

    readLater() {
      clearTimeout(this.reading);
      this.reading = setTimeout(() => {
        if (this.sent() !== this.last) this.read();
      }, A_PAUSE);
    }

    readNow(event) {
      event.preventDefault();
      this.read();
    }

    async read() {
      this.sight.disconnect();
      this.last = this.sent();
      this.asking?.abort();
      this.asking = new AbortController();
      const part = await this.ask(this.readUrlValue, this.fields(), this.asking.signal);
      if (part === null) return;
      this.readTarget.innerHTML = part;
      this.say();
      if (this.isTried) this.tryNow();
    }

    say() {
      const count = (selector) => this.readTarget.querySelectorAll(selector).length;
      const faults = count("[data-unreadable] .beside-faults li");
      const unfinished = count(".beside-unfinished li");
      const findings = count(".beside-findings li");
      const failing = count(".beside-example--fails");
      const told = [];
      if (unfinished) told.push(`${unfinished} ${unfinished === 1 ? "thing" : "things"} to fill in`);
      if (faults) told.push(`${faults} ${faults === 1 ? "thing" : "things"} to mend`);
      if (findings) told.push(`${findings} to look at again`);
      if (failing) told.push(`${failing} ${failing === 1 ? "example fails" : "examples fail"}`);
      this.tell(`${faults ? "Not readable yet: " : ""}${told.join(", ") || "Nothing to look at again"}.`);
    }

    choose() {
      this.person.value = this.people[this.castTarget.value] ?? {};
      this.tryNow();
    }

    tryLater() {
      clearTimeout(this.trying);
      this.trying = setTimeout(() => this.tryNow(), A_PAUSE);
    }

    async tryNow() {
      clearTimeout(this.trying);
      this.isTried = true;
      const fields = this.fields();
      fields.append("person", JSON.stringify(this.person.value));
      this.attempt?.abort();
      this.attempt = new AbortController();
      const part = await this.ask(this.tryUrlValue, fields, this.attempt.signal);
      if (part === null) return;
      this.triedTarget.innerHTML = part;
      this.tell(`Tried: ${this.triedTarget.querySelector(".beside-verdict strong, .beside-faults")?.textContent ?? ""}`);
    }

    /** A part of a page; null where it did not come, or something newer was asked meanwhile. */
    async ask(url, body, signal) {
      const { CSRF_HEADER_NAME: name, CSRF_TOKEN: token } = window.wagtailConfig;
      try {
        const answer = await fetch(url, { method: "POST", body, signal, headers: { [name]: token, "X-Beside": "1" } });
        if (answer.ok) return await answer.text();
        this.tell("This could not be read back just now. Nothing that you typed is lost.");
      } catch (stop) {
        if (stop.name !== "AbortError") this.tell("The server could not be reached. Nothing that you typed is lost.");
      }
      return null;
    }

    tell(text) {
      if (this.statusTarget.textContent === text) return;
      this.statusTarget.textContent = text;
      this.toldTarget.textContent = text;
    }
  }

  window.wagtail.app.register("beside", BesideController);
})();
