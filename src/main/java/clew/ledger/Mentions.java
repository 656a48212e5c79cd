package clew.ledger;

import clew.reading.Passage;
import clew.reading.Reading;
import clew.reading.Standalone;
import clew.text.Words;
import clew.work.Copy;
import clew.work.Identifier;
import clew.work.Origins;
import clew.work.Voices;
import clew.work.Work;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which works name which: by their authors as papers cite each other ("Ahn and Bo (2016)", "Ahn et al.'s result"), by
/// title or by a link. What an author says of their own works is not counted.
final class Mentions {
    /// People as papers cite them, with a year or without. A name alone needs a year.
    static final Pattern PEOPLE = Pattern.compile("(?<first>\\p{Lu}[\\p{L}-]+(?:['’]\\p{Lu}[\\p{L}-]+)?)"
            + "(?:(?<others>,? et al\\b\\.?)|,? (?:and|&) (?<second>\\p{Lu}[\\p{L}-]+(?:['’]\\p{Lu}[\\p{L}-]+)?))?"
            + "(?:['’]s?)?(?:,? ?[(\\[]?(?<year>(?:19|20)\\d\\d)[a-z]?\\b)?");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s)\\]>]+");
    private static final int WORDS_THAT_NAME = 3;
    private static final int MOST_WORDS = 40;

    private static final Pattern FOUND = Pattern.compile(
            "\\b(?:show|prove|demonstrate|suggest|reveal|argue|propose|observe|establish|report|find|found|claim|introduce|conclude"
                    + "|explain|attribute|conjecture|derive|cast|signal|challenge|refute|confirm|warn|deny|denie|estimate)\\w*\\b",
            Pattern.CASE_INSENSITIVE);
    /// Speaks to the reader, or is a scrap of markup.
    private static final Pattern NOT_FOR_QUOTING =
            Pattern.compile("\\b(?:you|your|yours)\\b|[`~*_|\\[\\]]", Pattern.CASE_INSENSITIVE);

    /// Nothing but a quotation: it may be someone else's words.
    private static final Pattern OTHERS_WORDS = Pattern.compile("[“\"«].*[”\"»][.!]?", Pattern.DOTALL);

    private final Map<String, Work> works;
    private final Voices voices;
    private final Map<String, List<Work>> byFirstAuthor = new HashMap<>();
    private final Map<String, List<Work>> byTitle = new HashMap<>();
    private final Map<Identifier, String> byLink = new HashMap<>();

    Mentions(Map<String, Work> works, Voices voices) {
        this.works = works;
        this.voices = voices;
        for (Work work : works.values()) {
            if (!work.authors().isEmpty()) {
                byFirstAuthor
                        .computeIfAbsent(last(work.authors().getFirst()), n -> new ArrayList<>())
                        .add(work);
            }
            if (Words.content(work.title()).size() >= WORDS_THAT_NAME) {
                byTitle.computeIfAbsent(opening(Words.of(work.title()), 0), t -> new ArrayList<>())
                        .add(work);
            }
            work.copies().stream()
                    .filter(Copy::certain)
                    .flatMap(c -> Identifier.of(c.url(), "").stream())
                    .forEach(i -> byLink.putIfAbsent(i, work.id()));
        }
    }

    /// The mentions of each work that has any, by its id: each naming work once, with the sentence that tells most.
    ///
    /// @param readings by item id
    Map<String, Mentioned> all(Map<String, Reading> readings) {
        Map<String, Map<String, Mention>> mentions = new TreeMap<>();
        for (Work work : works.values()) {
            String signature = signature(work);
            for (Passage passage : naming(work, readings)) {
                Set<String> named = named(passage.quote(), work);
                named.forEach(id -> mentions.computeIfAbsent(id, w -> new TreeMap<>())
                        .merge(
                                work.id(),
                                new Mention(
                                        new Telling(work.id(), signature, passage),
                                        signature.isEmpty() ? 0 : tells(passage, work, named.size())),
                                (one, other) -> other.tells() > one.tells() ? other : one));
            }
        }
        Map<String, Mentioned> best = new TreeMap<>();
        mentions.forEach((id, by) -> best.put(id, mentioned(by.values())));
        return best;
    }

    private Mentioned mentioned(Collection<Mention> mentions) {
        List<Work> by = mentions.stream()
                .flatMap(m -> Stream.ofNullable(works.get(m.work())))
                .toList();
        List<Mention> sorted = mentions.stream()
                .sorted(Comparator.<Mention>comparingInt(m -> -m.tells())
                        .thenComparing(m -> m.telling().passage().quote().length())
                        .thenComparing(Mention::work))
                .toList();
        return new Mentioned(sorted, new Origins(voices).count(by));
    }

    /// The sentences of a work's deepest copy that may name others.
    static List<Passage> naming(Work work, Map<String, Reading> readings) {
        return work.deepest()
                .flatMap(c -> Optional.ofNullable(readings.get(c.item())))
                .map(Reading::naming)
                .orElse(List.of());
    }

    private String signature(Work work) {
        List<String> names = voices.signatories(work);
        return names.isEmpty() ? "" : voices.signature(names);
    }

    /// The works that a sentence of a work names, itself and others by the same hands left out.
    Set<String> named(String sentence, Work by) {
        Set<String> named = new TreeSet<>();
        Matcher people = PEOPLE.matcher(sentence);
        while (people.find()) {
            byPeople(people, by).ifPresent(named::add);
        }
        LINK.matcher(sentence)
                .results()
                .flatMap(m -> Identifier.of(m.group(), "").stream())
                .flatMap(i -> Optional.ofNullable(byLink.get(i)).stream())
                .forEach(named::add);
        List<String> words = Words.of(sentence);
        for (int i = 0; i + WORDS_THAT_NAME <= words.size(); i++) {
            for (Work work : byTitle.getOrDefault(opening(words, i), List.of())) {
                List<String> title = Words.of(work.title());
                if (i + title.size() <= words.size()
                        && words.subList(i, i + title.size()).equals(title)) {
                    named.add(work.id());
                }
            }
        }
        named.removeIf(id -> related(id, by));
        return named;
    }

    private static String opening(List<String> words, int from) {
        return String.join(" ", words.subList(from, Math.min(words.size(), from + WORDS_THAT_NAME)));
    }

    /// The one work that can be meant by those names and that year. What appeared as a preprint may be cited under the
    /// year before or after.
    private Optional<String> byPeople(Matcher people, Work by) {
        String second = people.group("second");
        String year = people.group("year");
        boolean others = people.group("others") != null;
        if (!names(people)) {
            return Optional.empty();
        }
        List<Work> meant = byFirstAuthor.getOrDefault(Words.letters(people.group("first")), List.of()).stream()
                .filter(w -> second == null
                        ? w.authors().size() > 1 == others
                        : w.authors().size() == 2 && last(w.authors().getLast()).equals(Words.letters(second)))
                .filter(w -> year == null
                        ? w.date().isPresent()
                                && by.date().isPresent()
                                && !by.date().get().surelyBefore(w.date().get())
                        : years(w, year) <= 1)
                .toList();
        List<Work> exact = year == null
                ? meant
                : meant.stream().filter(w -> years(w, year) == 0).toList();
        return Optional.of(exact.isEmpty() ? meant : exact)
                .filter(w -> w.size() == 1)
                .map(w -> w.getFirst().id());
    }

    private static int years(Work work, String year) {
        return work.date()
                .map(d -> Math.abs(d.first().getYear() - Integer.parseInt(year)))
                .orElse(Integer.MAX_VALUE);
    }

    private boolean related(String id, Work by) {
        Work work = works.get(id);
        return work == null
                || id.equals(by.id())
                || by.authors().stream()
                        .map(Words::letters)
                        .anyMatch(
                                a -> work.authors().stream().map(Words::letters).anyMatch(a::equals));
    }

    private static String last(String name) {
        List<String> words = List.of(name.strip().split("\\s+"));
        return Words.letters(words.getLast());
    }

    /// How well a sentence tells of the one work it names: it can be read by itself and, if it names that work only in
    /// brackets, says what was found rather than what its own authors do.
    private static int tells(Passage passage, Work by, int named) {
        String line = passage.quote().replaceAll("\\s+", " ");
        String running = line.replaceAll("\\((?!(?:19|20)\\d\\d[a-z]?\\))[^)]*\\)|\\[[^]]*\\]", "");
        long cited = PEOPLE.matcher(line).results().filter(Mentions::cites).count();
        boolean first = Standalone.ofItsWriter(line);
        boolean found = FOUND.matcher(line).find();
        boolean outright = PEOPLE.matcher(running).results().anyMatch(Mentions::names);
        if (named != 1
                || cited > 1
                || by.retracted()
                || line.split(" ").length > MOST_WORDS
                || !Standalone.fits(line)
                || Standalone.cutsAQuotation(line)
                || NOT_FOR_QUOTING.matcher(line).find()
                || OTHERS_WORDS.matcher(line).matches()
                || (!outright && (first || !found))) {
            return 0;
        }
        return 1 + (outright ? 2 : 0) + (found ? 2 : 0) + (first ? 0 : 1);
    }

    /// Whether people are named as papers do: several, or with a year.
    private static boolean names(MatchResult people) {
        return cites(people) || people.group("second") != null;
    }

    /// Whether nothing else than a citation is written like that; two names alone may be anything.
    private static boolean cites(MatchResult people) {
        return people.group("others") != null || people.group("year") != null;
    }
}
