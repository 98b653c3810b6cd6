import { KVStore, Router } from "@pluto/sdk";

class Shop extends Router {
  readonly #prices: KVStore;

  constructor(
    name: string,
    private readonly currency: string,
  ) {
    super(name);
    this.#prices = new KVStore(`${name}-prices`);
    this.get("/currency", () => this.currency);
  }

  sell(...articles: readonly string[]): void {
    for (const article of articles) {
      this.get(`/${article}`, () => this.describe(article));
      this.post(`/${article}`, (request) => this.#prices.set(article, request.body ?? ""));
    }
  }

  private describe(article: string): string {
    return `${article} in ${this.currency}`;
  }
}

const bakery = new Shop("bakery", "EUR");
bakery.sell("bread", "cake");
new Shop("kiosk", "SEK").sell("tea");
bakery.get("/open", () => "from six");
