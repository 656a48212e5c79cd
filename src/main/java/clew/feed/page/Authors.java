package clew.feed.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

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
            "[class*=author] a, [class*=autor] a, [class*=byline] a",
            "[class*=author], [class*=autor], [class*=byline], [id*=author], [id*=autor], [class*=redacteur], [class*=auteur]");
    private static final Pattern BY = Pattern.compile(
            "(?iu)^(?:(?:ein |eine )?(?:artikel|beitrag|kommentar|text|interview|gastbeitrag|story|words|reporting|written|posted|published|geschrieben"
                    + "|verfasst|veröffentlicht|publié|écrit)?\\s*(?:by|von|par|por|di|da|door|av|af)\\b|author|autor(?:in)?(?:en)?|auteur|redaktion|text|posted)\\s*:?\\s+");
    private static final Pattern TAIL = Pattern.compile(
            "(?iu)\\s*(?:[|•·–—/(,]|\\bam\\b|\\bon\\b|\\bvom\\b|\\d{1,2}[.:/]|\\b(?:19|20)\\d\\d\\b|\\bupdated\\b|\\bpublished\\b|\\bfor\\b|\\bfollow\\b).*$");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)https?://.*|www\\..*|.*@.*|admin(istrator)?|none|null|unknown|\\d+|/.*|anonymous|guest|webmaster|(veröffentlicht|publi\\w+|posted|datum|date|updated|aktualisiert|stand)\\b.*|\\d+ .*|by|von|autor(in)?|author");
    private static final Pattern PERSON = Pattern.compile(
            "(?u)(?:(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|von|van|de|der|den|zu|und|and|&|la|di|da)\\s*,?\\s*){2,8}");
    private static final String WRITTEN =
            "(?i).*(written by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|door|author|autor).*";
    private static final Pattern LATER = Pattern.compile("(?u)(?:\\bby|\\bvon|\\bpar|\\bpor)\\s+(\\p{Lu}.{2,60})$");
    private static final Pattern DATED = Pattern.compile(
            "(?u)\\W*\\d{1,4}[.\\s/-][^|•·–—]{4,16}\\d{2,4}(?:\\s*\\d\\d:\\d\\d)?\\s*[|•·–—,-]\\s*(\\p{Lu}[^\\d|]{4,50})|(\\p{Lu}[^\\d|]{4,50}?)\\s*[|•·–—,-]\\s*\\d{1,4}[.\\s/-][^|•·–—]{4,16}\\d{2,4}");
    private static final Pattern ALONE = Pattern.compile(
            "(?iu)\\W*(?:by|von|par|por|autor(?:in)?|author|auteur|text|posted by|written by|verfasst von)\\s*:?");
    private static final int LONGEST = 100;
    private static final int MOST = 20;

    private Authors() {}

    /// Each with where it stands; nothing where nobody is named. A person whom the page names goes before the site that
    /// its head names.
    static List<Found> of(Document page, Metas metas, StructuredData data, Aside aside) {
        String site = metas.first("og:site_name", "application-name", "publisher", "dc.publisher", "twitter:site")
                .map(Found::value)
                .orElse("");
        List<Found> house = List.of();
        for (List<Found> stated : stated(metas, data)) {
            if (stated.stream().anyMatch(f -> !ofSite(f.value(), site))) {
                return stated;
            }
            house = house.isEmpty() ? stated : house;
        }
        for (String place : PLACES) {
            List<Found> found = place(page, place, aside).stream()
                    .filter(f -> !ofSite(f.value(), site))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        List<Found> line = byline(page, aside);
        return line.isEmpty() ? house : line;
    }

    private static List<List<Found>> stated(Metas metas, StructuredData data) {
        List<List<Found>> all = new ArrayList<>();
        all.add(named(data.authors(), "JSON-LD"));
        for (String name : META) {
            metas.first(name).ifPresent(f -> all.add(named(List.of(f.value()), f.from())));
        }
        for (String n : List.of("1", "2")) {
            boolean writer = metas.first("twitter:label" + n)
                    .map(f -> f.value().matches(WRITTEN))
                    .orElse(false);
            if (writer) {
                metas.first("twitter:data" + n).ifPresent(f -> all.add(named(List.of(f.value()), f.from())));
            }
        }
        all.removeIf(List::isEmpty);
        return all;
    }

    /// The first line of authors at such a place, with those that stand beside it.
    private static List<Found> place(Document page, String place, Aside aside) {
        List<String> lines = new ArrayList<>();
        Element first = null;
        for (Element e : page.select(place)) {
            String text = e.hasAttr("content") ? e.attr("content") : e.text();
            boolean beside = first == null || near(first, e);
            if (beside && text.length() < LONGEST && !text.isBlank() && !aside.holds(e)) {
                lines.add(text.strip());
                first = first == null ? e : first;
            }
        }
        List<Found> found = named(lines, place.startsWith("[rel") ? "rel=author" : "byline");
        return found.stream()
                .map(f -> new Found(TAIL.matcher(f.value()).replaceFirst("").strip(), f.from()))
                .filter(f -> isName(f.value()))
                .toList();
    }

    private static boolean near(Element a, Element b) {
        Element parent = a.parent();
        return parent != null
                && (parent.equals(b.parent())
                        || (parent.parent() != null
                                && b.parent() != null
                                && parent.parent().equals(b.parent().parent())));
    }

    /// A name that stands beside a day in one line, or in an element of its own behind "By".
    private static Optional<String> beside(Element e, String own) {
        Matcher dated = DATED.matcher(own);
        if (dated.matches()) {
            String name = dated.group(1) == null ? dated.group(2) : dated.group(1);
            return Optional.of(name)
                    .filter(n -> PERSON.matcher(n).matches()
                            && Months.day("1 " + n + " 2000").isEmpty());
        }
        Element next = e.nextElementSibling();
        if (next == null || e.childrenSize() > 0 || !ALONE.matcher(own).matches()) {
            return Optional.empty();
        }
        return Optional.of(next.text().strip()).filter(n -> PERSON.matcher(n).matches());
    }

    /// Whether a name is that of the site and not of a person.
    private static boolean ofSite(String name, String site) {
        String own = letters(name);
        String there = letters(site);
        return own.length() > 2 && there.length() > 2 && (there.contains(own) || own.contains(there));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\.(com|de|org|net|at|ch|fr|es|it)\\b|^www\\.", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /// A short line of the text that begins with "By" in one of a few languages, and a name after it.
    private static List<Found> byline(Document page, Aside aside) {
        for (Element e : page.select("p, span, div, em, strong, small, li, i, b, a, h3, h4, h5, h6, address, td")) {
            String own = e.ownText().strip();
            Matcher by = BY.matcher(own);
            Optional<String> beside = beside(e, own);
            if (beside.isPresent() && !aside.holds(e)) {
                return named(List.of(beside.get()), "byline");
            }
            Matcher later = LATER.matcher(own);
            if (own.length() < LONGEST
                    && later.find()
                    && !aside.holds(e)
                    && PERSON.matcher(later.group(1)).matches()) {
                return named(List.of(later.group(1)), "byline");
            }
            if (!by.lookingAt() || own.length() >= LONGEST || aside.holds(e)) {
                continue;
            }
            String rest = own.substring(by.end());
            String line = rest.isBlank() && e.text().length() < LONGEST ? e.text() : own;
            List<Found> found = named(List.of(line), "byline").stream()
                    .filter(f -> PERSON.matcher(f.value()).matches())
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<Found> named(List<String> lines, String from) {
        List<Found> names = new ArrayList<>();
        for (String line : lines) {
            for (String part : Parser.unescapeEntities(line, false).split("\\s*(?:;|\\n|\\s\\|\\s)\\s*")) {
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
        String name = Parser.unescapeEntities(line, false)
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
        Matcher by = BY.matcher(name);
        boolean marked = by.lookingAt();
        name = marked ? name.substring(by.end()) : name;
        name = name.replaceFirst(
                "(?iu)^(zeige |view |see |voir )?(alle|all|tous les) (beiträge|artikel|posts|articles|stories) (von|by|par) |^(und|and|posts by|artikel von|mehr von|more from) ",
                "");
        name = marked ? TAIL.matcher(name).replaceFirst("") : name;
        return name.replaceFirst("(?i)\\s*\\(?\\S*@\\S+\\)?", "")
                .replaceFirst("\\s*\\|.*$", "")
                .strip();
    }

    private static boolean isName(String name) {
        return name.length() > 1
                && name.length() < LONGEST
                && !NO_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()
                && name.chars().anyMatch(Character::isLetter);
    }
}
