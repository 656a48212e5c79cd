package clew.net;

import org.jspecify.annotations.Nullable;

/// What an answer said of the state of a thing, given back exactly when it is asked for again (RFC 9110, section 8.8).
///
/// @param etag with its quotation marks and all
/// @param lastModified as it was written
/// @param of the address that said so; another's answers are not compared with it
public record Validators(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String of) {
    /// Nothing is known yet.
    public static final Validators NONE = new Validators(null, null, null);
}
