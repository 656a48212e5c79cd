package clew.feed.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The title of what a page says, without the name of the site.
final class PageTitle {
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s+[|\\u2022\\u00b7\\u2013\\u2014\\u00bb\\u00ab/\\\\>:~-]+\\s+|\\s*[|\\u00bb]\\s*|: | \\u203a ");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private PageTitle() {}

    /// The heading that readers see, unless it names the site; else what the head of the page says.
    static Optional<Found> of(Document page, Metas metas, StructuredData data) {
        Optional<Found> meta = metas.first("og:title", "twitter:title", "dc.title", "citation_title", "headline");
        Optional<Found> stated = data.value("headline")
                .map(h -> new Found(Parser.unescapeEntities(h, false), "JSON-LD"))
                .filter(f -> meta.isEmpty()
                        || share(words(f.value()), words(meta.get().value())) > 0.3)
                .or(() -> meta);
        String head = page.title().strip();
        Optional<Found> claim = stated.map(f -> new Found(shortened(f.value(), metas, false), f.from()))
                .or(() -> head.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Found(shortened(head, metas, true), "title")));
        Optional<Found> heading = heading(page, metas, claim.map(Found::value).orElse(""), head);
        // A heading with a line above it holds the title, and more.
        boolean more = heading.isPresent()
                && stated.isPresent()
                && within(stated.get().value(), heading.get().value());
        if (more) {
            return stated;
        }
        return heading.or(() -> claim).or(() -> firstHeading(page));
    }

    private static Optional<Found> firstHeading(Document page) {
        return page.select("h1, h2, h3").stream()
                .filter(h -> words(h.text()).size() > 1)
                .map(h -> new Found(h.text().strip(), h.normalName()))
                .findFirst();
    }

    private static boolean within(String part, String whole) {
        boolean longer = folded(whole).length() > folded(part).length() + 2;
        return words(part).size() > 2 && longer && (" " + folded(whole)).endsWith(" " + folded(part));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static Optional<Found> heading(Document page, Metas metas, String claim, String head) {
        for (String tag : List.of("h1", "h2")) {
            List<Element> headings = page.select(tag).stream()
                    .filter(h -> h.hasText()
                            && !ofSite(h, metas)
                            && h.closest("footer, nav, aside, [aria-hidden=true], dialog") == null)
                    .toList();
            Optional<Element> best = headings.stream()
                    .max(Comparator.comparingDouble(h -> agreement(words(h.text()), words(claim), words(head))));
            double agreement = best.map(h -> agreement(words(h.text()), words(claim), words(head)))
                    .orElse(0.0);
            boolean alone = tag.equals("h1")
                    && headings.size() == 1
                    && words(headings.getFirst().text()).size() > 1;
            if (best.isPresent() && (alone || agreement >= (tag.equals("h1") ? 0.5 : 0.75))) {
                return Optional.of(new Found(best.get().text().strip(), tag));
            }
        }
        return Optional.empty();
    }

    private static double agreement(Set<String> heading, Set<String> claim, Set<String> head) {
        return Math.max(both(heading, claim), 0.9 * both(heading, head));
    }

    private static double both(Set<String> a, Set<String> b) {
        long common = a.stream().filter(b::contains).count();
        return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * common / (a.size() + b.size());
    }

    /// Whether a heading is the name of the site: it leads home, or says so.
    private static boolean ofSite(Element heading, Metas metas) {
        String names = (heading.className() + " " + heading.id() + " "
                        + (heading.parent() == null
                                ? ""
                                : heading.parent().className() + " "
                                        + heading.parent().id()))
                .toLowerCase(Locale.ROOT);
        boolean home = heading.select("a[href]").stream()
                .anyMatch(a -> a.absUrl("href").matches("https?://[^/]+/?(index\\.\\w+)?"));
        String site = metas.first("og:site_name").map(Found::value).orElse("");
        return home
                || names.matches(".*(site-?(title|name|branding)|logo|blog-?title|brand).*")
                || (!site.isEmpty() && folded(heading.text()).equals(folded(site)));
    }

    private static double share(Set<String> words, Set<String> of) {
        return words.isEmpty()
                ? 0
                : (double) words.stream().filter(of::contains).count() / words.size();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(Collectors.toSet());
    }

    /// Without the name of the site, which stands at the end or the beginning behind a mark.
    private static String shortened(String title, Metas metas, boolean guess) {
        String site = metas.first("og:site_name", "application-name")
                .map(Found::value)
                .orElse("");
        List<String> parts = List.of(SEPARATOR.split(title));
        if (parts.size() < 2) {
            return title;
        }
        String last = parts.getLast();
        String first = parts.getFirst();
        if (!site.isEmpty() && like(last, site)) {
            return title.substring(0, title.lastIndexOf(last))
                    .replaceFirst("[\\s|\\u2022\\u00b7\\u2013\\u2014\\u00bb\\u00ab/\\\\>:~\\u203a-]+$", "");
        }
        if (!site.isEmpty() && like(first, site)) {
            return title.substring(first.length())
                    .replaceFirst("^[\\s|\\u2022\\u00b7\\u2013\\u2014\\u00bb\\u00ab/\\\\>:~\\u203a-]+", "");
        }
        String longest =
                parts.stream().max(Comparator.comparingInt(String::length)).orElse(title);
        boolean colon = title.contains(": ") && !title.matches(".*\\s[|\\u2013\\u2014\\u00bb-]\\s.*");
        return !guess || colon || words(longest).size() < 3 ? title : longest;
    }

    private static boolean like(String part, String site) {
        Set<String> words = words(part);
        return !words.isEmpty() && (share(words, words(site)) >= 0.5 || share(words(site), words) >= 0.99);
    }
}
