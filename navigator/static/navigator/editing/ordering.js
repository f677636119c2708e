/* Lists that somebody puts in order: buttons to move a row up and down, by keyboard or touch. The places beside the rows
   are what is posted, and can be typed without any of this. */
(() => {
  const PLACES = "input[name=place], input[name$=-ORDER]";

  const placed = (list) => [...list.children].filter((row) => row.querySelector(PLACES)?.value);

  const name = (row) => row.dataset.name || row.querySelector("legend")?.textContent.trim();

  const renumber = (list) => placed(list).forEach((row, at) => (row.querySelector(PLACES).value = at + 1));

  const told = (list) => {
    const status = document.createElement("p");
    status.className = "w-sr-only";
    status.setAttribute("role", "status");
    list.after(status);
    return status;
  };

  /* Puts a row at a place among the others, and says so. */
  const move = (list, status, row, place) => {
    const others = placed(list).filter((each) => each !== row);
    const at = Math.min(Math.max(place, 1), others.length + 1) - 1;
    if (at < others.length) others[at].before(row);
    else others.at(-1)?.after(row);
    renumber(list);
    status.textContent = `${name(row)}: place ${at + 1} of ${others.length + 1}`;
  };

  const button = (label, sign, press) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button button-small button-secondary";
    made.textContent = sign;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", () => {
      press();
      made.focus();
    });
    return made;
  };

  const begin = (list) => {
    const status = told(list);
    for (const row of placed(list)) {
      const input = row.querySelector(PLACES);
      const by = (steps) => () => move(list, status, row, placed(list).indexOf(row) + 1 + steps);
      const moves = document.createElement("span");
      moves.className = "desk-vocabulary__moves";
      moves.append(button(`Move up: ${name(row)}`, "↑", by(-1)), button(`Move down: ${name(row)}`, "↓", by(1)));
      row.append(moves);
      input.addEventListener("change", () => {
        const place = Number.parseInt(input.value, 10);
        if (place) move(list, status, row, place);
        else renumber(list);
      });
    }
  };

  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-ordered]").forEach(begin));
})();
