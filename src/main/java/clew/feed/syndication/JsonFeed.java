package clew.feed.syndication;

import clew.feed.BoundedJson;
import clew.feed.Links;
import clew.feed.syndication.Syndication.Post;
import clew.text.Markup;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// JSON Feed 1.0 and 1.1 (jsonfeed.org).
final class JsonFeed {
    private static final ObjectMapper MAPPER =
            BoundedJson.mapper(8 * 1024 * 1024).build();

    private JsonFeed() {}

    /// @return nothing if it is JSON but no feed
    /// @throws JsonProcessingException if it is no JSON, or more than can be a feed
    static Optional<Syndication> read(String text, String address) throws JsonProcessingException {
        JsonNode feed = MAPPER.readTree(text);
        if (feed == null || !feed.path("items").isArray()) {
            return Optional.empty();
        }
        List<String> authors = authors(feed);
        List<Post> posts = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            if (item.isObject() && posts.size() < XmlFeed.MOST_POSTS) {
                posts.add(post(item, address, authors));
            }
        }
        return Optional.of(new Syndication(text(feed, "title"), posts));
    }

    private static Post post(JsonNode item, String address, List<String> authorsOfFeed) {
        String id = text(item, "id");
        String url = text(item, "url");
        url = url == null ? text(item, "external_url") : url;
        url = url == null && Links.web(id) ? id : url;
        String html = text(item, "content_html");
        List<String> authors = authors(item);
        return new Post(
                id,
                text(item, "title"),
                url == null ? null : Links.resolve(address, url),
                FeedDates.parse(text(item, "date_published")).orElse(null),
                FeedDates.parse(text(item, "date_modified")).orElse(null),
                authors.isEmpty() ? authorsOfFeed : authors,
                text(item, "summary"),
                html == null ? text(item, "content_text") : Markup.plain(html));
    }

    private static List<String> authors(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.path("authors").forEach(a -> add(text(a, "name"), names));
        if (names.isEmpty()) {
            add(text(node.path("author"), "name"), names);
        }
        return names;
    }

    private static void add(@Nullable String name, List<String> names) {
        if (name != null) {
            names.add(name);
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        String text = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
        return text.isEmpty() ? null : text;
    }
}
