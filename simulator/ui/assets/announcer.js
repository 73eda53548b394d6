// Says finished replies to a screen reader, once each, and brings the newest turn into view.
export default function ({ parentElement, data }) {
  const log = parentElement.querySelector("[role=log]");
  if (log.dataset.seq === String(data.seq)) return;
  const first = log.dataset.seq === undefined;
  log.dataset.seq = data.seq;
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
