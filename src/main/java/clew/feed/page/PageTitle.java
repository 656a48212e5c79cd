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

/// The title of what a page says, without the name of the site.
final class PageTitle {
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s+[|\\u2022\\u00b7\\u2013\\u2014\\u00bb\\u00ab/\\\\>:~-]+\\s+|\\s*[|\\u00bb]\\s*|: | \\u203a ");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private PageTitle() {}

    /// A heading of the page that agrees with what its head says, else what its head says.
    static Optional<Found> of(Document page, Metas metas, StructuredData data) {
        Optional<Found> meta = metas.first("og:title", "twitter:title", "dc.title", "citation_title", "headline");
        Optional<Found> stated =
                data.value("headline").map(h -> new Found(h, "JSON-LD")).or(() -> meta);
        String head = page.title().strip();
        String claim = stated.map(Found::value).orElse(head);
        Optional<Found> heading = heading(page, claim + " " + head);
        if (heading.isPresent()) {
            return heading;
        }
        return stated.map(f -> new Found(shortened(f.value(), metas), f.from()))
                .or(() -> head.isEmpty() ? Optional.empty() : Optional.of(new Found(shortened(head, metas), "title")))
                .or(() -> page.select("h1, h2").stream()
                        .filter(Element::hasText)
                        .map(h -> new Found(h.text(), h.normalName()))
                        .findFirst());
    }

    private static Optional<Found> heading(Document page, String claim) {
        Set<String> claimed = words(claim);
        List<Element> headings =
                page.select("h1").stream().filter(Element::hasText).toList();
        return headings.stream()
                .map(h -> new Found(h.text().strip(), "h1"))
                .filter(f -> share(words(f.value()), claimed) >= (headings.size() == 1 ? 0.5 : 0.75)
                        && words(f.value()).size() > 1)
                .max(Comparator.comparingDouble(f -> covered(words(f.value()), claimed)));
    }

    private static double share(Set<String> words, Set<String> of) {
        return words.isEmpty()
                ? 0
                : (double) words.stream().filter(of::contains).count() / words.size();
    }

    private static double covered(Set<String> words, Set<String> claimed) {
        return (double) words.stream().filter(claimed::contains).count() / Math.max(1, claimed.size());
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(Collectors.toSet());
    }

    /// Without the name of the site, which stands at the end or the beginning behind a mark.
    static String shortened(String title, Metas metas) {
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
        return colon || words(longest).size() < 3 ? title : longest;
    }

    private static boolean like(String part, String site) {
        Set<String> words = words(part);
        return !words.isEmpty() && (share(words, words(site)) >= 0.5 || share(words(site), words) >= 0.99);
    }
}
