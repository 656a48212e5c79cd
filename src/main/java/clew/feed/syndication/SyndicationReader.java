package clew.feed.syndication;

import clew.feed.BodyReader;
import clew.feed.BoundedJson;
import clew.feed.Encoding;
import clew.feed.Entry;
import clew.feed.FetchResult;
import clew.feed.Links;
import clew.feed.Received;
import clew.feed.syndication.Syndication.Post;
import clew.text.Markup;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads syndication feeds of every kind.
public final class SyndicationReader implements BodyReader {
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int GLANCE = 2048;
    private static final int MOST_ELEMENTS = 200_000;

    @Override
    public boolean reads(Received received) {
        String type = received.mediaType();
        if (type.matches(".*(rss|atom|rdf|feed\\+json)(\\+xml)?$")) {
            return true;
        }
        int length = Math.min(received.bytes().length, GLANCE);
        String head = new String(received.bytes(), 0, length, StandardCharsets.UTF_8).replace("\0", "");
        return head.matches("(?si).*<([\\w-]+:)?(rss|rdf|feed|channel)[\\s>].*")
                || head.matches("(?s)\\W*\\{.*\"https?://jsonfeed\\.org/version/.*");
    }

    @Override
    public FetchResult read(Received received) {
        String where = received.address();
        if (received.bytes().length > LARGEST) {
            return new FetchResult.Refused(where + ": larger than 16 MiB, which no feed should be");
        }
        String text = text(received);
        if (Markup.exceeds(text, MOST_ELEMENTS)) {
            return new FetchResult.Refused(where + ": more than 200,000 elements, which no feed should have");
        }
        Optional<Syndication> feed;
        try {
            feed = parsed(received, text);
        } catch (JsonProcessingException e) {
            Optional<String> excess = BoundedJson.excess(e);
            if (excess.isPresent()) {
                return new FetchResult.Refused(where + ": " + excess.get() + ", which no feed should have");
            }
            feed = Optional.empty();
        }
        if (feed.isEmpty()) {
            return new FetchResult.Refused(where + ": not a feed (RSS, Atom, RDF, CDF or JSON Feed); "
                    + (received.bytes().length == 0 ? "it is empty" : "give the address of a feed"));
        }
        List<Entry> entries = new ArrayList<>();
        for (Post post : feed.get().posts()) {
            Entry entry = entry(post, feed.get().title(), where + " item " + (entries.size() + 1));
            if (entry.url() != null || entry.title() != null || entry.text() != null) {
                entries.add(entry);
            }
        }
        return new FetchResult.Fetched(entries);
    }

    /// The feed that the bytes are, if they are one.
    public Optional<Syndication> parse(Received received) {
        try {
            return parsed(received, text(received));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String text(Received received) {
        return Encoding.xml(received).replace("\0", "");
    }

    private static Optional<Syndication> parsed(Received received, String text) throws JsonProcessingException {
        return text.stripLeading().startsWith("{")
                ? JsonFeed.read(text, received.address())
                : XmlFeed.read(Xml.parse(text), received.address());
    }

    private static Entry entry(Post post, @Nullable String feed, String where) {
        String link = Links.web(post.link()) ? post.link() : null;
        return new Entry(
                post.id(),
                link,
                post.title(),
                post.authors(),
                published(post),
                null,
                null,
                null,
                post.text(),
                feed,
                null,
                raw(post),
                "application/json",
                where);
    }

    /// What was only ever updated was published by then, and about then.
    private static @Nullable String published(Post post) {
        if (post.published() != null || post.updated() == null) {
            return post.published();
        }
        return post.updated().replaceFirst("T.*", "") + "~";
    }

    /// What is kept of the feed as it arrived: this one item, in a form that is the same whenever it is read again.
    private static byte[] raw(Post post) {
        com.fasterxml.jackson.databind.node.ObjectNode node =
                com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        node.put("id", post.id()).put("url", post.link()).put("title", post.title());
        node.put("published", post.published()).put("updated", post.updated());
        post.authors().forEach(node.putArray("authors")::add);
        node.put("summary", post.summary()).put("content", post.content());
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
