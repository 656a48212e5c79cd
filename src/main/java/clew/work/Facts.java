package clew.work;

import clew.item.Depth;
import clew.time.EdtfDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a page says of itself, ready to be compared: of one item, or of one copy of a stored work.
///
/// @param form its title
/// @param persons its authors, each by the words of the name, without what is no name
/// @param identifiers what names it
/// @param elsewhere whether it is on a site, or of a kind, that only speaks of papers
record Facts(
        TitleForm form,
        List<List<String>> persons,
        Set<Identifier> identifiers,
        List<String> authors,
        @Nullable EdtfDate published,
        Venue venue,
        Depth depth,
        Sketch sketch,
        String kind,
        boolean elsewhere) {

    private static final Pattern PAPER = Pattern.compile("paper|preprint|article|thesis|book|journal.*|proceedings.*");
    private static final Pattern SPEAKS_OF =
            Pattern.compile("talk|news|social|video|podcast|blog|forum|press|review|magazine");
    private static final Pattern HOST = Pattern.compile("(?i)https?://([\\w.-]+)");
    private static final Set<String> ELSEWHERE = Set.of(
            "youtube.com",
            "youtu.be",
            "reddit.com",
            "linkedin.com",
            "twitter.com",
            "x.com",
            "github.com",
            "news.ycombinator.com",
            "medium.com",
            "substack.com",
            "spotify.com",
            "podcasts.apple.com",
            "vimeo.com",
            "wikipedia.org");

    static Facts of(Copy copy) {
        return of(copy, Sketch.read(copy.sketch()), Signature.of(copy));
    }

    /// @param sketch of its text
    /// @param signature what it is signed with
    static Facts of(Copy copy, Sketch sketch, Signature signature) {
        TitleForm form = signature.form();
        String kind = copy.kind();
        String sort = kind == null ? "" : kind.toLowerCase(Locale.ROOT);
        boolean away = elsewhere(copy.url())
                || form.marks().stream().anyMatch(m -> m.equals("elsewhere") || m.equals("code") || m.equals("review"));
        return new Facts(
                form,
                signature.persons(),
                Identifier.of(copy.url(), copy.title()),
                copy.authors(),
                copy.stated(),
                signature.venue(),
                copy.depth(),
                sketch,
                sort,
                away || SPEAKS_OF.matcher(sort).matches());
    }

    /// Whether an address is on a site that holds no papers.
    static boolean elsewhere(@Nullable String url) {
        Matcher address = HOST.matcher(url == null ? "" : url);
        String host = address.lookingAt() ? address.group(1).toLowerCase(Locale.ROOT) : "";
        while (!host.isEmpty() && !ELSEWHERE.contains(host)) {
            int dot = host.indexOf('.');
            host = dot < 0 ? "" : host.substring(dot + 1);
        }
        return !host.isEmpty();
    }

    /// How much the page says of itself; the page that says most stands for a work.
    int richness() {
        int richness = form.cut() || form.saysNothing() ? 0 : 8;
        richness += form.role() == Role.COPY ? 32 : 0;
        richness += elsewhere ? 0 : 4;
        richness += authors.isEmpty() ? 0 : 4;
        richness += identifiers.isEmpty() ? 0 : 2;
        richness += depth == Depth.TITLE ? 0 : 3;
        return published == null ? richness : richness + 1;
    }

    /// Whether it says that it is a paper.
    boolean paper() {
        return paper(kind);
    }

    /// Whether a kind is that of a paper.
    static boolean paper(@Nullable String kind) {
        return kind != null && PAPER.matcher(kind.toLowerCase(Locale.ROOT)).matches();
    }

    /// Whether nothing but the title is known.
    boolean titleOnly() {
        return depth == Depth.TITLE && authors.isEmpty() && published == null;
    }

    /// The keys under which pages that may be the same, or speak of one another, meet. Few pages share any one of
    /// them.
    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        identifiers.forEach(i -> keys.add("id:" + i.getClass().getSimpleName() + ":" + i.value()));
        if (!form.saysNothing()) {
            form.keys().forEach(k -> keys.add(titleKey(k)));
            form.lefts().forEach(k -> keys.add(titleKey(k)));
            form.parts().forEach(k -> keys.add(titleKey(k)));
            keys.addAll(runs());
        }
        if (!form.saysNothing() || form.namesApart()) {
            keys.addAll(signed());
        }
        keys.addAll(sketch.keys());
        return keys;
    }

    /// An author's last name with one of the longest words of the title, which few misspellings take all of.
    private Set<String> signed() {
        List<String> longest = form.spoken().stream()
                .filter(w -> w.length() > 2)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(MOST_SIGNED)
                .toList();
        Set<String> signed = new LinkedHashSet<>();
        Names.lasts(persons).stream()
                .limit(MOST_SIGNED)
                .forEach(name -> longest.forEach(word -> signed.add("n:" + name + " " + word)));
        return signed;
    }

    private static final int MOST_SIGNED = 3;

    static String titleKey(String squeezed) {
        return "t:" + squeezed;
    }

    /// Three meaningful words of the title in a row, one between them left out or not.
    private Set<String> runs() {
        Set<String> runs = new LinkedHashSet<>();
        List<String> words = new ArrayList<>(form.words());
        for (int i = 0; i + 2 < words.size(); i++) {
            runs.add("g:" + words.get(i) + " " + words.get(i + 1) + " " + words.get(i + 2));
            if (i + 3 < words.size()) {
                runs.add("g:" + words.get(i) + " " + words.get(i + 1) + " " + words.get(i + 3));
                runs.add("g:" + words.get(i) + " " + words.get(i + 2) + " " + words.get(i + 3));
            }
        }
        return runs;
    }
}
