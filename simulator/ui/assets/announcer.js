// Says finished replies to a screen reader, once each, and brings the newest turn into view.
// What was said is remembered here and not in the page, which may draw the region anew at any time.
const heard = new Map();

export default function ({ parentElement, data }) {
  const log = parentElement.querySelector("[role=log]");
  const before = heard.get(data.talk);
  log.dataset.seq = data.seq;
  if (before === data.seq) return;
  const first = before === undefined;
  heard.set(data.talk, data.seq);
  if (!first && data.text) {
    const line = document.createElement("p");
    line.textContent = data.text;
    log.appendChild(line);
  }
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const narrow = window.matchMedia("(max-width: 640px)").matches;
  requestAnimationFrame(() => {
    // On a phone the feedback comes below the newest reply, so that reply goes to the top.
    document.getElementById("aj-newest")?.scrollIntoView({
      block: narrow ? "start" : "nearest",
      behavior: still || first ? "auto" : "smooth",
    });
  });
}
