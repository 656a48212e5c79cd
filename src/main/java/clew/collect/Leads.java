package clew.collect;

import clew.brief.Brief;
import clew.brief.Sentence;
import clew.collect.Lead.Kind;
import clew.item.Depth;
import clew.ledger.Tension;
import clew.work.Voice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What in a brief is worth a search, best first: one of each kind in turn. The same brief gives the same leads.
final class Leads {
    private static final int MOST_WORDS = SearchWords.MOST;
    private static final int BESIDE_A_NAME = 2;
    private static final int LONGEST_NAME = 4;

    private final Brief brief;
    private final SearchWords searchWords;
    /// What each tension asks in the ledger's words, by its id: a model's words are not searched for.
    private final Map<String, String> questions = new HashMap<>();
    private final Map<Integer, Integer> restOn = new TreeMap<>();

    private Leads(Brief brief, List<Tension> tensions) {
        this.brief = brief;
        tensions.forEach(t -> questions.put(t.id(), t.question()));
        searchWords = new SearchWords(
                brief.thread().title(),
                brief.sources().stream().map(Brief.Source::title).toList());
        sentences().forEach(s -> s.citations().forEach(c -> restOn.merge(c.source(), 1, Integer::sum)));
    }

    /// @param tensions those of the thread, as the ledger has them
    static List<Lead> of(Brief brief, List<Tension> tensions) {
        Leads leads = new Leads(brief, tensions);
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

    private String question(Brief.Tension t) {
        return questions.getOrDefault(t.id(), "");
    }

    private static int moved(Brief.Tension t) {
        return t.history().stream().mapToInt(Brief.Move::version).max().orElse(t.opened());
    }

    private List<Lead> tensions() {
        return open().stream()
                .flatMap(t -> searchWords
                        .of(question(t), MOST_WORDS)
                        .map(w -> new Lead(
                                Kind.TENSION, t.id(), t.id(), moved(t), w, "the open question “" + question(t) + "”"))
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
        List<String> names = SearchWords.plain(name);
        if (names.size() < 2 || names.size() > LONGEST_NAME) {
            return Optional.empty();
        }
        String last = lastHeard(voice.name());
        int moved = p.evolution().stream().mapToInt(Brief.Step::version).max().orElse(t.opened());
        return searchWords
                .of(question(t), BESIDE_A_NAME)
                .map(w -> new Lead(
                        Kind.VOICE,
                        voice.id(),
                        t.id(),
                        moved,
                        String.join(" ", names) + " " + w,
                        "a side in “" + question(t) + "” is taken by " + voice.name()
                                + (last.isEmpty() ? "" : ", last heard " + last)));
    }

    /// Those that most sentences rest on.
    private List<Lead> works() {
        return ranked().filter(s -> !titleOnly(s) && restOn.getOrDefault(s.number(), 0) > 1)
                .flatMap(s -> searchWords
                        .of(s.title(), MOST_WORDS)
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
                .flatMap(t -> searchWords
                        .of(t.wouldSettle().text(), MOST_WORDS)
                        .map(w -> new Lead(
                                Kind.GAP,
                                "settles-" + t.id(),
                                t.id(),
                                moved(t),
                                w,
                                "a source says what would settle “" + question(t) + "”"))
                        .stream());
        Stream<Lead> titles = ranked().filter(this::titleOnly)
                .flatMap(s -> searchWords
                        .of(s.title(), MOST_WORDS)
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
}
