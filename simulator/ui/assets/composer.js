// The box a reply is written in. Enter sends, Shift+Enter starts a new line. What is in it is cleared
// only when the program says that the line is safe (a new `seq`), so a lost connection loses nothing.
// A half-written line is told to the program after a pause in typing. Not when the box loses focus:
// that message could overtake the click on a link that took the focus. Until then it waits here,
// in memory only, for the box to be drawn again.
const waiting = (window.ajarDrafts ??= new Map());

export default function ({ parentElement, data, setStateValue, setTriggerValue }) {
  const form = parentElement.querySelector("form");
  const box = form.querySelector("textarea");
  const send = form.querySelector("button");
  const note = form.querySelector(".note");
  const kept = (form.kept ??= { seq: null, told: "", sending: 0, timer: 0 });

  form.querySelector("label").textContent = data.label;
  send.textContent = data.send;
  box.placeholder = data.placeholder;

  const fit = () => {
    box.style.height = "auto";
    box.style.height = Math.min(box.scrollHeight + 2, 168) + "px";
  };
  const state = () => {
    const over = box.value.length - data.limit;
    send.disabled = data.busy || kept.sending > 0 || !box.value.trim() || over > 0;
    box.readOnly = kept.sending > 0;
    note.textContent =
      over > 0 ? data.toolong.replace("{n}", over) : kept.sending > 0 ? data.sending : "";
  };
  const tell = () => {
    clearTimeout(kept.timer);
    if (kept.sending > 0 || box.value === kept.told || !form.isConnected) return;
    kept.told = box.value;
    setStateValue("draft", { text: box.value, seq: data.seq });
  };
  const submit = () => {
    if (send.disabled) return;
    clearTimeout(kept.timer);
    kept.sending = setTimeout(() => { kept.sending = 0; state(); }, 10000);
    setTriggerValue("sent", { text: box.value, seq: data.seq });
    state();
  };

  if (kept.seq !== data.seq) {
    const again = kept.seq !== null;
    clearTimeout(kept.timer);
    clearTimeout(kept.sending);
    Object.assign(kept, { seq: data.seq, told: data.text, sending: 0 });
    const left = waiting.get(data.box);
    box.value = left?.seq === data.seq ? left.text : data.text;
    if (box.value !== data.text && !data.busy) kept.timer = setTimeout(() => tell(), 900);
    if (again && data.focus) {
      box.focus();
      box.setSelectionRange(box.value.length, box.value.length);
    }
  }
  box.oninput = () => {
    fit();
    state();
    waiting.set(data.box, { seq: data.seq, text: box.value });
    clearTimeout(kept.timer);
    if (!data.busy) kept.timer = setTimeout(tell, 900);
  };
  box.onkeydown = (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    }
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    submit();
  };
  form.dataset.kept = box.value === data.kept;
  fit();
  state();
}
