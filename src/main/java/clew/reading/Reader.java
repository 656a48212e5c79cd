package clew.reading;

import clew.item.Item;

/// Reads one item's page. Implementations are thread-safe and give the same reading for the same page.
public interface Reader {
    /// Reads a page.
    ///
    /// @param item the item
    /// @param page the text of its page snapshot: header lines, an empty line, the body (see [clew.item.Page])
    Reading read(Item item, String page);
}
