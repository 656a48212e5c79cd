package clew.collect;

import clew.brief.Brief;
import clew.brief.Sentence;
import clew.collect.Lead.Kind;
import clew.item.Depth;
import clew.text.Words;
import clew.work.Voice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What in a brief is worth a search, best first: one of each kind in turn. The same brief gives the same leads.
final class Leads {
    private static final int MOST_WORDS = 5;
    private static final int FEWEST_WORDS = 3;
    private static final int BESIDE_A_NAME = 2;
    private static final int LONGEST_NAME = 4;

    /// Words of questions, claims and titles that find nothing.
    private static final Set<String> COLOURLESS = Words.content("actually really always alone far go explain find show"
            + " argue claim suggest study role toward case new approach evidence question answer paper part understand"
            + " bring back raise number result note help well good better first two three four five six seven eight nine"
            + " ten");

    private final Brief brief;
    private final Map<String, Integer> titlesWith = new HashMap<>();
    private final Map<Integer, Integer> restOn = new TreeMap<>();

    private Leads(Brief brief) {
        this.brief = brief;
        brief.sources().forEach(s -> Words.content(s.title()).forEach(w -> titlesWith.merge(w, 1, Integer::sum)));
        sentences().forEach(s -> s.citations().forEach(c -> restOn.merge(c.source(), 1, Integer::sum)));
    }

    static List<Lead> of(Brief brief) {
        Leads leads = new Leads(brief);
        List<List<Lead>> kinds = List.of(leads.tensions(), leads.voices(), leads.works(), leads.gaps());
        List<Lead> all = new ArrayList<>();
        int longest = kinds.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < longest; turn++) {
            for (List<Lead> kind : kinds) {
                if (turn < kind.size()) {
                    all.add(kind.get(turn));
                }
            }
        }
        return all;
    }

    private Stream<Sentence> sentences() {
        return Stream.of(
                        brief.narrative().stream().flatMap(n -> n.sentences().stream()),
                        brief.timeline().stream().map(Brief.Entry::sentence),
                        brief.perspectives().stream().map(Brief.Perspective::stance),
                        brief.tensions().stream()
                                .flatMap(t -> t.positions().stream())
                                .map(Brief.Position::sentence))
                .flatMap(s -> s);
    }

    /// Those that are not settled; what moved last comes first.
    private List<Brief.Tension> open() {
        return brief.tensions().stream()
                .filter(t -> !t.status().equals("settled"))
                .sorted(Comparator.<Brief.Tension>comparingInt(t -> -moved(t)).thenComparing(Brief.Tension::id))
                .toList();
    }

    private static int moved(Brief.Tension t) {
        return t.history().stream().mapToInt(Brief.Move::version).max().orElse(t.opened());
    }

    private List<Lead> tensions() {
        return open().stream()
                .flatMap(t -> words(t.question(), MOST_WORDS)
                        .map(w -> new Lead(
                                Kind.TENSION, t.id(), t.id(), moved(t), w, "the open question “" + t.question() + "”"))
                        .stream())
                .toList();
    }

    /// Who takes a side in an open tension; who was not heard for longest comes first.
    private List<Lead> voices() {
        Map<String, Lead> found = new TreeMap<>();
        Map<String, String> heard = new HashMap<>();
        for (Brief.Tension t : open()) {
            for (Brief.Position position : t.positions()) {
                brief.perspectives().stream()
                        .filter(p -> p.voice().name().equals(position.voice()))
                        .findFirst()
                        .flatMap(p -> voice(p, t))
                        .filter(l -> found.putIfAbsent(l.subject(), l) == null)
                        .ifPresent(l -> heard.put(l.subject(), lastHeard(position.voice())));
            }
        }
        return found.values().stream()
                .sorted(Comparator.<Lead, String>comparing(l -> heard.getOrDefault(l.subject(), ""))
                        .thenComparing(Lead::subject))
                .toList();
    }

    private String lastHeard(String voice) {
        return brief.perspectives().stream()
                .filter(p -> p.voice().name().equals(voice))
                .flatMap(p -> p.evolution().stream())
                .map(s -> s.date() == null ? "" : s.date())
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    private Optional<Lead> voice(Brief.Perspective p, Brief.Tension t) {
        Voice voice = p.voice();
        String name = voice.kind() == Voice.Kind.GROUP && !voice.members().isEmpty()
                ? voice.members().getFirst()
                : voice.name();
        List<String> names = plain(name);
        if (names.size() < 2 || names.size() > LONGEST_NAME) {
            return Optional.empty();
        }
        String last = lastHeard(voice.name());
        int moved = p.evolution().stream().mapToInt(Brief.Step::version).max().orElse(t.opened());
        return words(t.question(), BESIDE_A_NAME)
                .map(w -> new Lead(
                        Kind.VOICE,
                        voice.id(),
                        t.id(),
                        moved,
                        String.join(" ", names) + " " + w,
                        "a side in “" + t.question() + "” is taken by " + voice.name()
                                + (last.isEmpty() ? "" : ", last heard " + last)));
    }

    /// Those that most sentences rest on.
    private List<Lead> works() {
        return ranked().filter(s -> !titleOnly(s) && restOn.getOrDefault(s.number(), 0) > 1)
                .flatMap(s -> words(s.title(), MOST_WORDS)
                        .map(w -> new Lead(
                                Kind.WORK,
                                s.work(),
                                null,
                                0,
                                w,
                                restOn.get(s.number()) + " sentences rest on “" + s.title()
                                        + "”: replies, corrections, later versions"))
                        .stream())
                .toList();
    }

    private List<Lead> gaps() {
        Stream<Lead> settling = open().stream()
                .filter(t -> t.wouldSettle() != null)
                .flatMap(t -> words(t.wouldSettle().text(), MOST_WORDS)
                        .map(w -> new Lead(
                                Kind.GAP,
                                "settles-" + t.id(),
                                t.id(),
                                moved(t),
                                w,
                                "a source says what would settle “" + t.question() + "”"))
                        .stream());
        Stream<Lead> titles = ranked().filter(this::titleOnly)
                .flatMap(s -> words(s.title(), MOST_WORDS)
                        .map(w -> new Lead(
                                Kind.GAP, s.work(), null, 0, w, "only the title of “" + s.title() + "” is known"))
                        .stream());
        return Stream.concat(settling, titles).toList();
    }

    private Stream<Brief.Source> ranked() {
        return brief.sources().stream()
                .sorted(Comparator.<Brief.Source>comparingInt(s -> -restOn.getOrDefault(s.number(), 0))
                        .thenComparing(Brief.Source::work));
    }

    private boolean titleOnly(Brief.Source source) {
        return source.copies().stream().allMatch(c -> c.depth() == Depth.TITLE);
    }

    /// The best words of a text, in the order in which they stand, and where they are few some of the thread's own
    /// title; nothing if there are too few all the same.
    private Optional<String> words(String text, int most) {
        Set<String> stems = new HashSet<>();
        List<String> telling = plain(text).stream().filter(w -> tells(w, stems)).toList();
        Set<String> best = best(telling, most);
        Set<String> words = new LinkedHashSet<>(telling);
        words.retainAll(best);
        if (most >= FEWEST_WORDS) {
            plain(brief.thread().title()).stream()
                    .filter(w -> words.size() < FEWEST_WORDS && tells(w, stems))
                    .forEach(words::add);
        }
        return words.size() < Math.min(most, FEWEST_WORDS) ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    /// The words in fewest titles, which tell most, and the one in most, which says what it is all about. Beside a
    /// name, which is rare enough, those in most.
    private Set<String> best(List<String> telling, int most) {
        List<String> byRarity =
                telling.stream().sorted(Comparator.comparingInt(this::titles)).toList();
        int common = Math.min(byRarity.size(), most >= FEWEST_WORDS ? 1 : most);
        Set<String> best = new HashSet<>(byRarity.subList(byRarity.size() - common, byRarity.size()));
        byRarity.stream().filter(w -> best.size() < most).forEach(best::add);
        return best;
    }

    private static boolean tells(String word, Set<String> stems) {
        return word.length() > 1
                && !Words.isFunction(word)
                && Words.content(word).stream().noneMatch(COLOURLESS::contains)
                && stems.addAll(Words.content(word));
    }

    /// In how many titles a word stands: those in few tell most.
    private int titles(String word) {
        return Words.content(word).stream()
                .mapToInt(s -> titlesWith.getOrDefault(s, 0))
                .max()
                .orElse(0);
    }

    /// Words of letters and digits in lower case, so that none can be an operator of a service.
    private static List<String> plain(String text) {
        return Words.of(text).stream()
                .map(w -> w.replaceAll("[^\\p{L}\\p{N}]", ""))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
