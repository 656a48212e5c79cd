package clew.feed.page;

/// A fact about a page and where it was found, such as `JSON-LD` or `meta author`.
record Found(String value, String from) {}
