package clew.feed.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Who wrote a page: what it states in its head, else its line of authors.
final class Authors {
    private static final String[] META = {
        "author", "article:author", "dc.creator", "dcterms.creator", "dc.contributor", "parsely-author",
                "sailthru.author",
        "citation_author", "article:author_name", "og:article:author", "byl", "author_name", "cxenseparse:author",
                "creator"
    };
    private static final List<String> PLACES = List.of(
            "[itemprop=author] [itemprop=name]",
            "[rel=author]",
            "[itemprop=author]",
            ".author-name, .authorname, .author__name, .byline-name, .byline__name, .article-author__name",
            ".byline .author, .post-author .fn, .vcard .fn, .author .fn",
            ".byline, .byline-author, .article__byline, .article-byline, .post-author, .article-author, .entry-author",
            "a[href*=/author/], a[href*=/autor/], a[href*=/autoren/], a[href*=/authors/]",
            ".author, .autor, #author, .article__author, .writer, .written-by",
            "address");
    private static final Pattern BY = Pattern.compile(
            "(?iu)^(?:(?:ein |eine )?(?:artikel|beitrag|kommentar|text|interview|gastbeitrag|story|words|reporting|written|posted|published|geschrieben"
                    + "|verfasst|veröffentlicht|publié|écrit)?\\s*(?:by|von|par|por|di|da|door|av|af)\\b|author|autor(?:in)?(?:en)?|auteur|redaktion|text|posted)\\s*:?\\s+");
    private static final Pattern TAIL = Pattern.compile(
            "(?iu)\\s*(?:[|•·–—/(,]|\\bam\\b|\\bon\\b|\\bvom\\b|\\d{1,2}[.:/]|\\b(?:19|20)\\d\\d\\b|\\bupdated\\b|\\bpublished\\b|\\bfor\\b|\\bfollow\\b).*$");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)https?://.*|www\\..*|.*@.*|admin(istrator)?|none|null|unknown|\\d+|/.*|anonymous|guest|webmaster");
    private static final int LONGEST = 100;
    private static final int MOST = 20;

    private Authors() {}

    /// Each with where it stands; nothing where nobody is named.
    static List<Found> of(Document page, Metas metas, StructuredData data) {
        List<Found> stated = named(data.authors(), "JSON-LD");
        if (!stated.isEmpty()) {
            return stated;
        }
        for (String name : META) {
            Optional<Found> meta = metas.first(name);
            List<Found> found = meta.isEmpty()
                    ? List.of()
                    : named(List.of(meta.get().value()), meta.get().from());
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (String place : PLACES) {
            List<String> lines = new ArrayList<>();
            for (Element e : page.select(place)) {
                String text = e.hasAttr("content") ? e.attr("content") : e.text();
                boolean elsewhere = e.closest(
                                "footer, nav, aside, .comment, .comments, #comments, [class*=related], [class*=teaser], [class*=sidebar]")
                        != null;
                if (!elsewhere && text.length() < LONGEST && !text.isBlank()) {
                    lines.add(text.strip());
                    break;
                }
            }
            List<Found> found = named(lines, place.startsWith("[rel") ? "rel=author" : "byline");
            if (!found.isEmpty()) {
                return found;
            }
        }
        return byline(page);
    }

    /// A short line near the heading that begins with "By" in one of a few languages.
    private static List<Found> byline(Document page) {
        int seen = 0;
        Element heading = page.selectFirst("h1");
        for (Element e : page.select("p, span, div, em, strong, small, li")) {
            String own = e.ownText().strip();
            if (own.length() < LONGEST
                    && BY.matcher(own).lookingAt()
                    && own.matches("(?su).*\\p{Lu}.*")
                    && ++seen <= 1) {
                String text = e.text().length() < LONGEST ? e.text() : own;
                List<Found> found = named(List.of(text), "byline");
                if (!found.isEmpty()
                        && heading != null
                        && found.getFirst().value().split("\\s+").length <= 4) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private static List<Found> named(List<String> lines, String from) {
        List<Found> names = new ArrayList<>();
        for (String line : lines) {
            for (String part : line.split("\\s*(?:;|\\n|\\s\\|\\s)\\s*")) {
                String name = cleaned(part);
                boolean known = names.stream().anyMatch(f -> f.value().equalsIgnoreCase(name));
                if (!known && names.size() < MOST && isName(name)) {
                    names.add(new Found(name, from));
                }
            }
        }
        return names;
    }

    private static String cleaned(String line) {
        String name = line.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
        Matcher by = BY.matcher(name);
        boolean marked = by.lookingAt();
        name = marked ? name.substring(by.end()) : name;
        name = marked ? TAIL.matcher(name).replaceFirst("") : name;
        return name.replaceFirst("(?i)\\s*\\(?\\S+@\\S+\\)?", "").strip();
    }

    private static boolean isName(String name) {
        return name.length() > 1
                && name.length() < LONGEST
                && !NO_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()
                && name.chars().anyMatch(Character::isLetter);
    }
}
