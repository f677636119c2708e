/* Conditions read back in plain English below the box in which they are typed, with what is wrong and where. */
(() => {
  const SOON = 400; // milliseconds after the last key

  const begin = (boxes) => {
    const [{ readUrl }] = boxes.map((box) => box.form.dataset);
    const token = boxes[0].form.elements.csrfmiddlewaretoken.value;
    const lines = boxes.map((box) => {
      const line = document.createElement("p");
      line.className = "desk-vocabulary__reading";
      line.setAttribute("role", "status");
      box.after(line);
      return line;
    });
    let newest = 0;

    const show = (line, { says, faults }) => {
      line.textContent = faults.length ? faults.join(" ") : says && `That is: ${says}.`;
      line.classList.toggle("is-wrong", faults.length > 0);
    };

    const read = async () => {
      const mine = (newest += 1);
      const body = new URLSearchParams(boxes.map((box) => ["condition", box.value]));
      const headers = { "X-CSRFToken": token };
      const answer = await fetch(readUrl, { method: "POST", body, headers }).catch(() => null);
      if (!answer?.ok || mine !== newest) return; // the words stay as they were; keeping says what is wrong anyway
      const found = await answer.json();
      found.read.forEach((each, at) => show(lines[at], each));
    };

    let soon;
    const later = () => {
      clearTimeout(soon);
      soon = setTimeout(read, SOON);
    };
    boxes.forEach((box) => box.addEventListener("input", later));
    read();
  };

  document.addEventListener("DOMContentLoaded", () => {
    const boxes = [...document.querySelectorAll("form[data-read-url] textarea[data-condition]")];
    if (boxes.length) begin(boxes);
  });
})();
