package clew.feed;

import org.jspecify.annotations.Nullable;

/// What an address answered with, before anybody has looked into it.
///
/// @param bytes the body, decompressed; not to be changed by anyone
/// @param contentType what the sender says it is, such as `text/html; charset=utf-8`
/// @param address where it came from after all redirects; relative addresses in it are resolved against this
public record Received(byte[] bytes, @Nullable String contentType, String address) {
    /// The media type without its parameters, in lower case; empty if the sender does not say.
    public String mediaType() {
        return contentType == null
                ? ""
                : contentType.replaceFirst("[;,].*", "").strip().toLowerCase(java.util.Locale.ROOT);
    }
}
