/* After a save the form opens where it was left, or on the first tab with a fault. The tab goes along in the fragment of
   the address to which the form is sent, as Wagtail keeps it: a browser carries it on to wherever that redirects. */
(() => {
  const FAULTS = ".error-message, .help-critical";
  const form = () => document.querySelector("[data-edit-form]");
  const isFaulty = (panel) => panel.querySelector(FAULTS) !== null;

  document.addEventListener("submit", ({ target }) => {
    const shown = target === form() && target.querySelector("[role=tabpanel]:not([hidden])");
    if (shown) target.action = `${target.action.split("#")[0]}#${shown.id}`;
  });

  /* Whoever loads the page again, or goes back to it, finds the tab that they had chosen. */
  const wasSent = () => performance.getEntriesByType("navigation")[0]?.type === "navigate";

  window.addEventListener("load", () => {
    const panels = [...(form()?.querySelectorAll("[role=tabpanel]") ?? [])];
    const faulty = panels.find(isFaulty);
    if (!faulty || !wasSent() || panels.some((each) => !each.hidden && isFaulty(each))) return;
    document.getElementById(faulty.getAttribute("aria-labelledby"))?.click();
  });
})();
