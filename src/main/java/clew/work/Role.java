package clew.work;

import java.util.Locale;

/// What an item is to a work.
public enum Role {
    /// The work itself.
    COPY,
    /// It speaks of the work: a talk, news.
    ABOUT,
    /// It judges the work.
    REVIEWS,
    /// It answers the work.
    REPLIES_TO,
    /// A later work by the same authors that takes the work's place.
    SUPERSEDES,
    /// A publisher's notice that something in the work is wrong; it stands among the work's own pages.
    CORRECTS,
    /// A publisher's notice that the work is withdrawn; it stands among the work's own pages.
    RETRACTS;

    /// Whether the item is the work itself.
    public Relation relation() {
        return this == COPY ? Relation.COPY : Relation.ABOUT;
    }

    /// As a person says it: `replies to`.
    public String said() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
