package clew.item;

/// How much of a source was there to read. It bounds what the source may be cited for.
public enum Depth {
    /// Only the title: it supports that the work exists, where and when it appeared, and nothing more.
    TITLE,
    /// A few words or the opening of a longer text.
    SNIPPET,
    /// The abstract of a paper.
    ABSTRACT,
    /// The whole text.
    FULL
}
