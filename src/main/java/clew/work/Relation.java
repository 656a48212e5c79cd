package clew.work;

/// What an item is to a work.
public enum Relation {
    /// The work itself: preprint, proceedings page, PDF, mirror, cross-post.
    COPY,
    /// Something else that speaks of it: talk, review, news.
    ABOUT
}
