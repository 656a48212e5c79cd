package clew.work;

/// Whether an item is a work or something beside it.
public enum Relation {
    /// The work itself: preprint, proceedings page, PDF, mirror, cross-post.
    COPY,
    /// Something else that has to do with it; [Role] says what.
    ABOUT
}
