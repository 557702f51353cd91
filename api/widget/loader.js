// Puts the advisor on a page of any site: <pathway-advisor>, or one made from this script's own attributes. It loads
// nothing else before the advisor is opened, asks nothing of the page's styles, and leaves none behind.
(() => {
  const script = document.currentScript;
  const base = new URL(".", script.src);
  const words = {/* words */};
  const TAG = "pathway-advisor";
  const PATIENCE_MS = 12_000;
  // What has loaded and says nothing is not the advisor.
  const LOADED_MS = 3_000;
  const ATTRIBUTES = ["key", "institution", "catalog-year", "lang", "dir", "mode", "theme", "accent", "position", "label"];
  if (customElements.get(TAG)) return;

  const styles = new CSSStyleSheet();
  // Important rules in a shadow tree win over any of the page's, important or not.
  styles.replaceSync(`
:host { all: initial !important; display: block !important; color-scheme: light dark !important; }
:host([mode=inline]) { block-size: var(--pathway-height, 40rem) !important; }
:host(:not([mode=inline])) { position: fixed !important; inset: auto 0 0 auto !important; z-index: var(--pathway-layer, 2147483000) !important; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.box { --a: var(--pathway-accent, #0b5d57); --t: #fff; --gap: var(--pathway-gap, 1.25rem); --r: var(--pathway-radius, 16px); font: 600 max(16px, 1rem)/1.3 var(--pathway-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif); }
@supports (color: oklch(from red l c h)) { .box { --t: oklch(from var(--a) clamp(0, (.567 - l) * 999, 1) 0 0); } }
button { font: inherit; cursor: pointer; }
:focus-visible { outline: 3px solid var(--a); outline-offset: 3px; box-shadow: 0 0 0 3px Canvas; }
.launcher, dialog { position: fixed; inset-inline: auto var(--gap); }
.start :is(.launcher, dialog) { inset-inline: var(--gap) auto; }
.launcher { inset-block-end: max(var(--gap), env(safe-area-inset-bottom)); display: flex; align-items: center; gap: .6em; min-block-size: 56px; max-inline-size: calc(100vw - 2 * var(--gap)); padding: .6em 1.3em .6em 1.1em; border: 1px solid #fff5; border-radius: 28px; background: var(--a); color: var(--t); text-align: start; box-shadow: 0 2px 6px #0003, 0 8px 24px #0003; }
.launcher:hover { text-decoration: underline; }
.launcher[aria-expanded=true] { visibility: hidden; }
svg { flex: none; inline-size: 26px; block-size: 26px; fill: none; stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
[dir=rtl] svg { scale: -1 1; }
dialog { inset-block: auto var(--gap); inline-size: min(27rem, 100vw - 2 * var(--gap)); block-size: min(46rem, 100dvh - 2 * var(--gap)); max-inline-size: none; max-block-size: none; margin: 0; padding: 0; border: 1px solid #8886; border-radius: var(--r); background: Canvas; color: CanvasText; overflow: hidden; box-shadow: 0 4px 12px #0002, 0 16px 48px #0004; }
.inline { position: relative; block-size: 100%; border: 1px solid #8886; border-radius: var(--r); overflow: hidden; background: Canvas; color: CanvasText; }
.wait { position: absolute; inset: 0; display: grid; place-content: center; justify-items: center; gap: 1rem; padding: 1rem; font-weight: 400; text-align: center; }
.wait a { color: LinkText; }
.wait button { min-block-size: 44px; padding: 0 1.2em; border: 1px solid; border-radius: 8px; background: Canvas; color: CanvasText; }
iframe { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; border: 0; }
.waiting iframe { opacity: 0; pointer-events: none; }
@media (max-width: 40rem), (max-height: 30rem) { dialog, .start dialog { inset: var(--top, 0) 0 auto; inline-size: 100%; block-size: var(--room, 100dvh); border: 0; border-radius: 0; } }
@media (prefers-reduced-motion: no-preference) { dialog[open] { animation: rise .16s ease-out; } @keyframes rise { from { opacity: 0; translate: 0 12px; } } }
@media (forced-colors: active) { .launcher { border: 2px solid ButtonText; } }
@media print { :host(:not([mode=inline])) { display: none !important; } }`);

  const make = (name, properties = {}, ...children) => {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children);
    return node;
  };

  const mark = () => {
    const space = "http://www.w3.org/2000/svg";
    const drawing = document.createElementNS(space, "svg");
    drawing.setAttribute("viewBox", "0 0 24 24");
    drawing.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(space, "path");
    path.setAttribute("d", "M3 19h6v-7h6V5h6M17 9l4-4-4-4");
    drawing.append(path);
    return drawing;
  };

  const listeners = new Map();
  const tell = (name, detail) => {
    for (const listener of [...(listeners.get(name) ?? [])]) listener(detail);
  };

  // For whoever looks after the page.
  const blame = (why) => console.error(`Pathway Advisor: ${why}`);

  const isSmall = () => matchMedia("(max-width: 40rem), (max-height: 30rem)").matches;

  class PathwayAdvisor extends HTMLElement {
    static observedAttributes = ["theme", "accent", "label"];
    #inline; #said; #box; #wait; #launcher; #label; #dialog; #frame;
    #ready = false;
    #waiting = [];

    connectedCallback() {
      if (this.#box) return;
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [styles];
      const lang = this.#lang().toLowerCase();
      const known = [lang, lang.split("-")[0], "en"].find((tag) => words[tag]);
      this.#said = words[known];
      this.#inline = this.getAttribute("mode") === "inline";
      this.#box = make("div", {
        lang: known,
        dir: this.getAttribute("dir") || getComputedStyle(document.documentElement).direction,
        className: `box waiting ${this.#inline ? "inline" : this.getAttribute("position") ?? ""}`,
      });
      root.append(this.#box);
      this.#tint();
      const close = make("button", { type: "button", onclick: () => this.close(), hidden: this.#inline }, this.#said.close);
      this.#wait = make("div", { className: "wait" }, make("div", {}, this.#said.loading), close);
      if (!this.getAttribute("key") && location.origin !== base.origin) blame("this page has no data-key; `pathway key add` makes one");
      if (this.#inline) {
        this.#box.append(this.#wait);
        this.#load();
      } else {
        this.#launch();
      }
      addEventListener("message", (event) => this.#hear(event));
    }

    disconnectedCallback() {
      this.#ready = false;
    }

    attributeChangedCallback(name, before, now) {
      if (!this.#box) return;
      if (name === "label") this.#label?.replaceChildren(now || this.#said.label);
      this.#tint();
      if (this.#frame) this.#say("theme", { ...this.#look(), theme: this.getAttribute("theme") || "auto" });
    }

    open() {
      if (!this.#inline && !this.#dialog.open) {
        if (isSmall()) this.#dialog.showModal();
        else this.#dialog.show();
        this.#launcher.setAttribute("aria-expanded", "true");
        tell("open");
      }
      this.#load();
      this.#frame.focus();
      this.#say("open");
    }

    close() {
      this.#dialog?.close();
    }

    ask(text) {
      this.open();
      this.#say("ask", { text: String(text) });
    }

    #launch() {
      this.#label = make("span", {}, this.getAttribute("label") || this.#said.label);
      const press = () => (this.#dialog.open ? this.close() : this.open());
      this.#launcher = make("button", { type: "button", className: "launcher", ariaExpanded: "false", ariaHasPopup: "dialog", onclick: press }, mark(), this.#label);
      this.#dialog = make("dialog", { ariaLabel: this.#said.name, onclose: () => this.#closed() }, this.#wait);
      this.#box.append(this.#launcher, this.#dialog);
      this.#box.onkeydown = ({ key }) => void (key === "Escape" && this.close());
      // With a keyboard up, what can be seen of the window is smaller than the window.
      const fit = () => {
        this.#dialog.style.setProperty("--room", `${visualViewport.height}px`);
        this.#dialog.style.setProperty("--top", `${visualViewport.offsetTop}px`);
      };
      for (const name of ["resize", "scroll"]) visualViewport.addEventListener(name, fit);
    }

    #closed() {
      this.#launcher.setAttribute("aria-expanded", "false");
      this.#launcher.focus();
      tell("close");
    }

    #load() {
      if (this.#frame) return;
      const address = new URL("widget/panel", base);
      const asked = { ...this.#look(), lang: this.#lang(), host: location.origin, mode: this.#inline ? "inline" : "launcher" };
      for (const name of ["key", "institution", "catalog-year", "dir"]) asked[name.replace("-", "_")] = this.getAttribute(name);
      for (const [name, value] of Object.entries(asked)) if (value) address.searchParams.set(name, value);
      this.#frame = make("iframe", { src: address.href, title: this.#said.name, allow: "clipboard-write" });
      if (this.#inline) this.#frame.loading = "lazy";
      this.#box.querySelector(".wait").after(this.#frame);
      const watch = (patience) => setTimeout(() => this.#ready || this.#fail(`${base.host} did not answer`), patience);
      this.#frame.onload = () => watch(LOADED_MS);
      if (!this.#inline) watch(PATIENCE_MS);
      document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective: rule }) => {
        if (rule === "frame-src" && blockedURI.startsWith(base.origin)) this.#fail(`allow ${base.origin} in ${rule} of this page`);
      });
    }

    #fail(why) {
      blame(why);
      const link = make("a", { href: base.href, target: "_blank", rel: "noopener" }, this.#said.elsewhere);
      this.#wait.firstChild.replaceChildren(this.#said.failed, document.createElement("br"), link);
      link.focus();
    }

    #lang() {
      return this.getAttribute("lang") || document.documentElement.lang || "en";
    }

    #look() {
      const styled = getComputedStyle(this);
      const own = (name) => styled.getPropertyValue(`--pathway-${name}`).trim();
      return { theme: this.getAttribute("theme"), accent: this.getAttribute("accent") || own("accent"), font: own("font"), radius: own("radius") };
    }

    #tint() {
      const accent = this.getAttribute("accent");
      if (accent) this.#box.style.setProperty("--pathway-accent", accent);
    }

    #say(name, detail = {}) {
      if (this.#ready) this.#frame.contentWindow.postMessage({ advisor: name, ...detail }, base.origin);
      else this.#waiting.push([name, detail]);
    }

    #hear({ source, origin, data }) {
      if (!this.#frame || source !== this.#frame.contentWindow || origin !== base.origin) return;
      const { advisor: name, ...detail } = data;
      if (name === "close") return this.close();
      if (name === "ready" || name === "refused") {
        this.#ready = true;
        this.#wait.hidden = true;
        this.#box.classList.remove("waiting");
        for (const [waited, what] of this.#waiting.splice(0)) this.#say(waited, what);
      }
      if (name === "refused") blame(detail.why);
      tell(name, detail);
    }
  }

  // What a page asked for before this script was there waits in `PathwayAdvisor.queue`.
  const queue = globalThis.PathwayAdvisor?.queue ?? [];
  const first = () => document.querySelector(TAG);
  const advisor = {
    open: () => first()?.open(),
    close: () => first()?.close(),
    ask: (text) => first()?.ask(text),
    on: (name, listener) => void listeners.set(name, (listeners.get(name) ?? new Set()).add(listener)),
    off: (name, listener) => void listeners.get(name)?.delete(listener),
  };

  const begin = () => {
    if (!first()) {
      const made = document.createElement(TAG);
      for (const name of ATTRIBUTES) {
        const value = script.getAttribute(`data-${name}`);
        if (value !== null) made.setAttribute(name, value);
      }
      if (made.getAttribute("mode") === "inline" && document.body.contains(script)) script.after(made);
      else document.body.append(made);
    }
    for (const [name, ...values] of queue) advisor[name](...values);
  };

  customElements.define(TAG, PathwayAdvisor);
  globalThis.PathwayAdvisor = advisor;
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
