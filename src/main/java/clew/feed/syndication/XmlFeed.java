package clew.feed.syndication;

import clew.feed.Links;
import clew.feed.syndication.Syndication.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads every dialect of XML in one walk, for feeds mix them: elements are told by what they are, not by the dialect
/// that the first element announces.
final class XmlFeed {
    static final int MOST_POSTS = 5000;
    private static final Set<String> ROOTS = Set.of("rss", "rdf:rdf", "feed", "channel", "item", "entry", "items");
    private static final Set<String> PICTURE =
            Set.of("title", "link", "url", "href", "description", "name", "width", "height");
    private static final Pattern USABLE = Pattern.compile("(?i)(https?|ftp|file|urn|tag):.*");
    private static final String HTML = "text/html";
    private static final String PLAIN = "text/plain";
    private static final String XHTML = "application/xhtml+xml";

    private final Draft channel = new Draft();
    private final List<Draft> posts = new ArrayList<>();
    private final boolean guess;

    private XmlFeed(boolean guess) {
        this.guess = guess;
    }

    /// @param address what relative addresses are resolved against, unless the feed says otherwise
    /// @return nothing if the document is no feed
    static Optional<Syndication> read(Document document, String address) {
        Element root = document.selectStream("*")
                .filter(e -> ROOTS.contains(Names.of(e)))
                .findFirst()
                .orElse(null);
        if (root == null
                || document.children().stream().anyMatch(e -> Names.of(e).matches("(xhtml:)?html"))) {
            return Optional.empty();
        }
        XmlFeed feed = new XmlFeed(!Names.of(root).equals("feed"));
        feed.walk(document, address, 0, feed.channel, false);
        List<Post> posts =
                feed.posts.stream().map(p -> p.post(feed.channel.authors())).toList();
        return Optional.of(new Syndication(feed.channel.get("title"), posts));
    }

    private void walk(Element parent, String base, int depth, Draft into, boolean picture) {
        for (Element child : parent.children()) {
            String name = Names.of(child);
            String here = base(child, base);
            switch (name) {
                case "item", "entry" -> {
                    if (posts.size() < MOST_POSTS) {
                        posts.add(item(child, here, depth));
                    }
                }
                case "channel" -> {
                    attributes(child, here, depth, into);
                    walk(child, here, depth + 1, into, false);
                }
                case "source", "atom:source" -> {
                    // Speaks of the feed that a post was taken from.
                }
                case "image", "textinput" -> walk(child, here, depth + 1, into, true);
                default -> {
                    boolean skip = picture && PICTURE.contains(name);
                    if (!skip && !property(name, child, here, depth, into)) {
                        walk(child, here, depth + 1, into, picture);
                    }
                }
            }
        }
    }

    private static String base(Element element, String base) {
        String own = Xml.attribute(element, "xml:base");
        own = own.isEmpty() ? Xml.attribute(element, "base") : own;
        if (own.isBlank()) {
            return base;
        }
        String resolved = Links.resolve(base, own);
        boolean usable = base.isEmpty() || USABLE.matcher(resolved).matches();
        return usable ? resolved : base;
    }

    private Draft item(Element element, String base, int depth) {
        Draft post = new Draft();
        String about = Xml.attribute(element, "rdf:about");
        if (!about.isEmpty()) {
            post.set("id", about, Integer.MAX_VALUE);
        }
        attributes(element, base, depth, post);
        walk(element, base, depth + 1, post, false);
        return post;
    }

    /// What CDF writes as attributes.
    private static void attributes(Element element, String base, int depth, Draft into) {
        into.set("updated", Xml.attribute(element, "lastmod"), depth);
        String href = Xml.attribute(element, "href");
        if (!href.isEmpty()) {
            into.set("link", Links.resolve(base, href), depth);
        }
    }

    /// @return whether the element is one that says something, and has been read
    private boolean property(String name, Element e, String base, int depth, Draft into) {
        switch (name) {
            case "title", "dc:title" -> into.setFirst("title", plain(e, PLAIN), depth);
            case "media:title" -> into.setFirst("title", plain(e, PLAIN), Integer.MAX_VALUE - 1);
            case "description", "dc:description", "media:description" -> into.summary(plain(e, HTML), depth);
            case "abstract", "summary", "itunes:summary" -> into.summary(plain(e, PLAIN), depth);
            case "content:encoded", "fullitem" -> into.content(plain(e, HTML));
            case "body", "xhtml:body", "prodlink" -> into.content(plain(e, XHTML));
            case "content" -> into.content(plain(e, PLAIN));
            case "link" -> link(e, base, depth, into);
            case "guid", "id" -> guid(e, base, depth, into);
            case "pubdate", "published", "issued", "dcterms:issued" -> into.set("published", e.wholeText(), depth);
            case "updated", "modified", "lastbuilddate", "dcterms:modified", "dc:date" ->
                into.set("updated", e.wholeText(), depth);
            case "author", "managingeditor", "itunes:author", "dc:creator", "dc:author" -> author(e, into);
            case "contributor", "publisher", "itunes:owner", "webmaster", "category", "enclosure", "generator" -> {
                // People and things that did not write the post.
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private String plain(Element element, String otherwise) {
        return Construct.of(element, otherwise, guess).plain();
    }

    private static void link(Element e, String base, int depth, Draft into) {
        String href = Xml.attribute(e, "href");
        href = href.isEmpty() ? Xml.attribute(e, "url") : href;
        href = href.isEmpty() ? Xml.attribute(e, "uri") : href;
        if (href.isEmpty()) {
            String text = e.wholeText().strip();
            if (!text.isEmpty()) {
                into.set("link", Links.resolve(base, text), depth);
            }
            return;
        }
        String rel = Xml.attribute(e, "rel");
        String type = Xml.attribute(e, "type").toLowerCase(Locale.ROOT);
        boolean page = type.isEmpty()
                || type.equals(HTML)
                || type.equals("html")
                || type.equals("xhtml")
                || type.equals(XHTML);
        if (page && (rel.isEmpty() || rel.equalsIgnoreCase("alternate"))) {
            into.set("link", Links.resolve(base, href), depth);
        }
    }

    private static void guid(Element e, String base, int depth, Draft into) {
        boolean permalink = !Xml.attribute(e, "isPermaLink").equalsIgnoreCase("false");
        String text = e.wholeText().strip();
        String resolved = permalink ? Links.resolve(base, text) : text;
        into.guid(resolved, permalink, depth);
    }

    private static void author(Element e, Draft into) {
        String name = "";
        String mail = "";
        for (Element part : e.children()) {
            switch (Names.of(part)) {
                case "name", "itunes:name" -> name = part.wholeText().strip();
                case "email", "itunes:email" -> mail = part.wholeText().strip();
                default -> {
                    // An address of a page is no name.
                }
            }
        }
        boolean parts = !name.isEmpty() || !mail.isEmpty();
        into.author(
                parts
                        ? (name.isEmpty() ? mail : name)
                        : e.childrenSize() == 0 ? e.wholeText().strip() : "");
    }
}
