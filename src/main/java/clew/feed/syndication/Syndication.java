package clew.feed.syndication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A feed as every dialect can say it.
///
/// @param title plain text
/// @param posts in the order of the feed
public record Syndication(@Nullable String title, List<Post> posts) {
    public Syndication {
        posts = List.copyOf(posts);
    }

    /// One item of a feed.
    ///
    /// @param id its sender's own id
    /// @param link its absolute address, where that can be known
    /// @param published an EDTF date or an instant, as precise as it was written
    /// @param updated likewise
    /// @param authors names, or addresses of mail where no name is given
    /// @param summary plain text
    /// @param content plain text
    public record Post(
            @Nullable String id,
            @Nullable String title,
            @Nullable String link,
            @Nullable String published,
            @Nullable String updated,
            List<String> authors,
            @Nullable String summary,
            @Nullable String content) {
        public Post {
            authors = List.copyOf(authors);
        }

        /// The fuller of content and summary.
        @Nullable
        public String text() {
            if (content == null || summary == null) {
                return content == null ? summary : content;
            }
            return content.length() >= summary.length() ? content : summary;
        }
    }
}
