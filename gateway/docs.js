// What the page at /docs does besides what Swagger UI does by itself.

// As scripts/examples.py has it: a request that still holds it is sent with a new one.
const REQUEST_ID = "8d6c1f0e-3f0a-4e68-9d1b-0c6f6f0b9a01";

function withNewRequestId(request) {
  const id = crypto.randomUUID?.() ?? REQUEST_ID; // only pages on TLS or on the same machine have it
  request.url = request.url.replaceAll(REQUEST_ID, id);
  if (typeof request.body === "string") {
    request.body = request.body.replaceAll(REQUEST_ID, id);
  }
  return request;
}

// Filters operations, where Swagger UI filters groups: by words of the group, the rpc, the path and the summary.
function filterOperations({ React }) {
  const wanted = (selectors) => {
    const filter = selectors.currentFilter();
    return typeof filter === "string" && filter !== "true" && filter !== "false" ? filter : "";
  };
  return {
    fn: {
      opsFilter: (groups, phrase) => {
        const words = phrase.toLowerCase().split(/\s+/);
        const matches = (name) => (each) => {
          const said = ["operationId", "summary"].map((part) => each.getIn(["operation", part]));
          const text = [name, each.get("method"), each.get("path"), ...said].join(" ").toLowerCase();
          return words.every((word) => text.includes(word));
        };
        return groups
          .map((group, name) => group.update("operations", (operations) => operations.filter(matches(name))))
          .filter((group) => group.get("operations").size > 0);
      },
    },
    components: {
      FilterContainer: ({ layoutSelectors, layoutActions }) =>
        React.createElement(
          "div",
          { className: "filter wrapper" },
          React.createElement("input", {
            className: "operation-filter-input",
            type: "search",
            placeholder: "Filter: order cancel, /v1/cart, AddCartItem ...",
            "aria-label": "Filter operations",
            value: wanted(layoutSelectors),
            onChange: (event) => layoutActions.updateFilter(event.target.value),
          }),
        ),
    },
    wrapComponents: {
      // What a filter leaves is shown without a further click.
      OperationTag: (Original) => (props) =>
        React.createElement(
          Original,
          wanted(props.layoutSelectors) === ""
            ? props
            : { ...props, layoutSelectors: { ...props.layoutSelectors, isShown: () => true } },
        ),
    },
  };
}
