package clew.feed.page;

import clew.feed.BodyReader;
import clew.feed.Encoding;
import clew.feed.Entry;
import clew.feed.FetchResult;
import clew.feed.Links;
import clew.feed.Received;
import clew.text.Markup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads a web page as one entry: its main text, its title, its authors and its day.
public final class PageReader implements BodyReader {
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int DEEPEST = 100;
    private static final int GLANCE = 1024;

    @Override
    public boolean reads(Received received) {
        String type = received.mediaType();
        if (!type.isEmpty()) {
            return type.equals("text/html") || type.equals("application/xhtml+xml");
        }
        byte[] bytes = received.bytes();
        String head = new String(bytes, 0, Math.min(bytes.length, GLANCE), StandardCharsets.ISO_8859_1);
        return head.matches("(?si).*<(!doctype\\s+html|html|head|body)\\b.*");
    }

    @Override
    public FetchResult read(Received received) {
        if (received.bytes().length > LARGEST) {
            return new FetchResult.Refused(received.address() + ": larger than 8 MiB, which no page to read should be");
        }
        String html = html(received);
        if (Markup.exceeds(html, Markup.MOST_ELEMENTS)) {
            return new FetchResult.Refused(
                    received.address() + ": more than 100,000 elements, which no page to read should have");
        }
        WebPage page = parse(received, html);
        if (page.text().isBlank() && page.title() == null) {
            return new FetchResult.Refused(received.address() + ": no text and no title in this page");
        }
        return new FetchResult.Fetched(List.of(entry(page, received)));
    }

    /// What the page says.
    public WebPage parse(Received received) {
        return parse(received, html(received));
    }

    private static WebPage parse(Received received, String html) {
        Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, received.address());
        Metas metas = Metas.of(page);
        StructuredData data = StructuredData.of(page);
        String text = MainText.of(page, data);
        if (MainText.large(page)) {
            // What such a page says of itself is looked for in its head alone.
            page.body().empty();
        }
        Optional<Found> title = PageTitle.of(page, metas, data);
        Aside aside = new Aside(page);
        List<Found> authors = Authors.of(page, metas, data, aside);
        Optional<Found> published = PublishedDate.of(page, received.address(), metas, data, aside);
        List<String> from = new ArrayList<>();
        title.ifPresent(f -> from.add("title: " + f.from()));
        authors.stream().findFirst().ifPresent(f -> from.add("authors: " + f.from()));
        published.ifPresent(f -> from.add("date: " + f.from()));
        return new WebPage(
                text,
                title.map(Found::value).orElse(null),
                authors.stream().map(Found::value).toList(),
                published.map(Found::value).orElse(null),
                metas.first("og:site_name").map(Found::value).orElse(null),
                address(page, received),
                String.join("; ", from));
    }

    /// Where it came from; for a saved page, the address that it gives as its own.
    private static @Nullable String address(Document page, Received received) {
        if (Links.web(received.address())) {
            return received.address();
        }
        Element own = page.selectFirst("link[rel=canonical][href], meta[property=og:url][content]");
        String said = own == null ? "" : own.attr(own.hasAttr("href") ? "href" : "content");
        return Links.web(said) ? said.strip() : null;
    }

    private static String html(Received received) {
        return Encoding.text(received.bytes(), Encoding.html(received.bytes(), received.contentType()));
    }

    private static Entry entry(WebPage page, Received received) {
        return new Entry(
                null,
                page.address(),
                page.title(),
                page.authors(),
                page.published(),
                null,
                null,
                null,
                page.text().isBlank() ? null : page.text(),
                page.site(),
                null,
                received.bytes(),
                "text/html",
                received.address());
    }
}
