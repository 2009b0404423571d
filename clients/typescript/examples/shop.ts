/** Buys one of the first product of a search: node shop.js URL EMAIL PASSWORD WORDS. */
import { createMall, explain, type Message, type Status } from "../src/index.js";

const [url = "", email = "", password = "", words = ""] = process.argv.slice(2);

const mall = createMall(url);

/** Returns the answer of a call, or throws what went wrong. */
function answer<T>({ data, error }: { data?: T; error?: Status }): T {
  if (data === undefined) {
    throw new Error(error ? `${explain(error).reason}: ${error.message}` : "no answer");
  }
  return data;
}

const { error } = await mall.POST("/v1/customers:register", { body: { email: "", password: "", display_name: "" } });
if (error) {
  const { reason, violations } = explain(error);
  console.log(reason, ...violations.map(({ field }) => field));
}

await mall.login(email, password);

const where: Message<"mall.common.v1.PostalAddress"> = {
  recipient_name: "Ada",
  phone_number: "+14155550123",
  address_line1: "1 Main Street",
  city: "Springfield",
  state_province: "IL",
  postal_code: "62701",
  country_code: "US",
};
answer(await mall.POST("/v1/addresses", { body: { postal_address: where } }));
answer(
  await mall.POST("/v1/paymentMethods", {
    body: {
      type: "CREDIT_CARD",
      provider: "sandbox",
      provider_token: "tok_success",
      card_brand: "Visa",
      card_last_four: "4242",
      card_expiry_month: 12,
      card_expiry_year: 2099,
      billing_name: "Ada",
    },
  }),
);

const { products = [] } = answer(await mall.GET("/v1/products:search", { params: { query: { query: words } } }));
const product = answer(await mall.GET("/v1/products/{id}", { params: { path: { id: products[0]?.id ?? "" } } }));
console.log(product.title);

const [variant] = product.variants ?? [];
const [listing] = product.channel_listings ?? [];
answer(
  await mall.POST("/v1/cart/items:add", {
    body: { item: { variant_id: variant?.id ?? "", quantity: 1 }, channel_id: listing?.channel_id ?? "" },
  }),
);
const quote = answer(await mall.POST("/v1/checkout:quote", { body: {} }));
const purchase = answer(
  await mall.POST("/v1/purchases", {
    body: { quote_token: quote.token ?? "", terms_accepted: true, request_id: crypto.randomUUID() },
  }),
);
console.log(purchase.payment_state, purchase.total?.units, purchase.total?.nanos);
