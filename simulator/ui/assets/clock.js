// Whole minutes since the talk began. It only tells the time; nothing depends on it.
export default function ({ parentElement, data }) {
  const place = parentElement.querySelector("p");
  const tell = () => {
    const minutes = Math.max(0, Math.floor((Date.now() - data.since) / 60000));
    place.textContent = data.words.replace("{n}", minutes);
  };
  tell();
  const every = setInterval(tell, 15000);
  return () => clearInterval(every);
}
