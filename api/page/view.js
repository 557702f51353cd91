// The two views of the page, told apart by the end of its address: the conversation, and the plan.

const title = document.title;
const plan = document.querySelector("#plan");
const heading = document.querySelector("#plan-title");
const question = document.querySelector("#question");
const skip = document.querySelector(".skip");
const chat = [document.querySelector("#chat"), document.querySelector("#composer")];
const links = document.querySelectorAll("#views a");

const isPlan = () => location.hash.startsWith("#plan");

function show() {
  for (const part of chat) part.hidden = isPlan();
  plan.hidden = !isPlan();
  document.body.classList.toggle("planning", isPlan());
  document.title = isPlan() ? `Plan a pathway – ${title}` : title;
  skip.textContent = isPlan() ? "Skip to the plan" : "Skip to your question";
  skip.href = isPlan() ? "#plan-title" : "#question";
  for (const link of links) {
    if (link.hash === (isPlan() ? "#plan" : "#chat")) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

addEventListener("hashchange", () => {
  if (plan.hidden !== isPlan()) return;
  show();
  if (isPlan()) heading.focus({ preventScroll: true });
  // On a touch screen a field with the focus would bring up the keyboard over the conversation.
  else if (!matchMedia("(pointer: coarse)").matches) question.focus({ preventScroll: true });
});

show();
