// Builds the nodes of the page. Whatever the API said goes in as text, never as markup.

/**
 * @param {string} name
 * @param {Record<string, string | boolean | null | EventListener>} attributes functions become listeners of that event
 * @param {...(Node | string | null | undefined | false | Array<Node | string | null>)} children
 */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(key, value);
    else if (value === true) node.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(key, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export function button(label, press, attributes = {}) {
  return element("button", { type: "button", click: press, ...attributes }, label);
}

export const unseen = (text) => element("span", { class: "visually-hidden" }, text);

const SHAPES = {
  thumb: ["M2.5 7.2h2.6v6.3H2.5z", "M5.1 7.2l2.6-5c1.3 0 1.9 1 1.6 2.2l-.6 2.3h3.9c.9 0 1.5.8 1.3 1.6l-1.1 4c-.2.7-.7 1.2-1.5 1.2H5.1"],
  yes: ["M3 8.5l3.2 3.2L13 5"],
  no: ["M4 4l8 8M12 4l-8 8"],
  out: ["M6 4h6v6", "M12 4l-8 8"],
  partly: ["M8 2.5a5.5 5.5 0 0 0 0 11z", "M8 2.5a5.5 5.5 0 0 1 0 11"],
};

/** A small drawing that repeats what the word beside it says, so it is hidden from assistive technology. */
export function icon(shape) {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  drawing.setAttribute("viewBox", "0 0 16 16");
  drawing.setAttribute("class", `icon icon-${shape}`);
  drawing.setAttribute("aria-hidden", "true");
  for (const line of SHAPES[shape]) {
    const path = document.createElementNS(space, "path");
    path.setAttribute("d", line);
    drawing.append(path);
  }
  return drawing;
}
