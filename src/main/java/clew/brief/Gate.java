package clew.brief;

import clew.evidence.Fault;
import clew.evidence.Rephrasing;
import clew.evidence.Retelling;
import clew.evidence.Support;
import clew.evidence.Verdict;
import clew.item.Depth;
import clew.item.Snapshot;
import clew.reading.Passage;
import clew.text.Words;
import clew.work.Copy;
import clew.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decides what is printed, whoever wrote it. It fails closed: a sentence that cannot be checked is not printed.
///
/// Checked one by one: each passage stands in the stored bytes; words in quotation marks stand in a cited passage;
/// each name of the sentence stands in what it cites; it is put in the mouth of one who speaks there; its numbers,
/// denials, hedges, scope and roles are those of its passages ([Retelling]); they carry most of it and nothing in
/// them speaks against it ([Support]); a source of which only the title was read carries nothing but its own
/// existence. A sentence that rests on several passages is taken apart into [Clauses], each of which must pass
/// with one of them alone, so that nothing moves from one claim, or one mouth, to another. A reason never holds
/// words of the sentence, so that there are few of them to count.
public final class Gate {
    /// A sentence does not rest on more claims.
    private static final int MOST_CLAIMS = 3;

    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}\\p{N}’'-]*");
    /// Words that a computed sentence may add to what it cites.
    private static final List<String> FRAME = List.of("and", "colleagues", "the", "authors", "of");

    private static final Pattern FRAMED = Pattern.compile(
            "\\b(?:appears|publish(?:es)?|is listed as|and colleagues|the authors)\\b", Pattern.CASE_INSENSITIVE);

    /// What may stand for names that are not given.
    private static final Pattern GROUP =
            Pattern.compile("\\b(?:and colleagues|the authors)\\b", Pattern.CASE_INSENSITIVE);

    /// A count of works, which is right if as many are cited beside the one that is spoken of.
    private static final Pattern COUNTED = Pattern.compile("\\bis named in (\\d+) other works here\\b");

    private final Map<String, Work> works;
    private final Speakers speakers;
    private final Function<String, Optional<Snapshot>> snapshots;
    /// Words alone: what is printed must not hang on the last digits of an embedding.
    private final Support support = new Support(null);

    private final Map<String, Integer> refused = new TreeMap<>();

    /// @param works every work that may be cited, by id
    /// @param speakers who speaks in a passage
    /// @param snapshots the stored bytes, by hash
    public Gate(Map<String, Work> works, Speakers speakers, Function<String, Optional<Snapshot>> snapshots) {
        this.works = works;
        this.speakers = speakers;
        this.snapshots = snapshots;
    }

    /// Whether the sentence may be printed. A refusal is counted under its reason.
    ///
    /// @param speaker the voice it is put in the mouth of; empty for none
    public boolean admits(Sentence sentence, String speaker) {
        Optional<String> fault = fault(sentence, speaker);
        fault.ifPresent(reason -> refused.merge(reason, 1, Integer::sum));
        return fault.isEmpty();
    }

    /// A question as it may be printed: as a writer puts it if it asks the same, else as the ledger asks it. A refusal
    /// is counted under its reason.
    String asked(String question, String original) {
        Optional<String> fault = question.equals(original) ? Optional.empty() : Rephrasing.fault(question, original);
        fault.ifPresent(reason -> refused.merge(reason, 1, Integer::sum));
        return fault.isEmpty() ? question : original;
    }

    /// What was refused so far, by reason, in alphabetical order.
    public List<Brief.Refused> refused() {
        return refused.entrySet().stream()
                .map(e -> new Brief.Refused(e.getKey(), e.getValue()))
                .toList();
    }

    /// Whether every passage of a sentence stands where it says, in a work that is there.
    boolean stands(Sentence sentence) {
        return sentence.citations().stream().allMatch(c -> {
            Work work = works.get(c.work());
            return work != null && c.passages().stream().allMatch(p -> stands(p, work));
        });
    }

    /// What keeps the sentence from being printed, without counting it.
    ///
    /// @param speaker the voice it is put in the mouth of; empty for none
    public Optional<String> fault(Sentence sentence, String speaker) {
        List<Citation> claims = sentence.citations().stream()
                .flatMap(c -> c.passages().stream().map(p -> new Citation(c.source(), c.work(), List.of(p))))
                .toList();
        return sentence.kind() == Sentence.Kind.COMPUTED || claims.size() == 1
                ? whole(sentence, speaker, true)
                : severally(sentence, claims, speaker);
    }

    /// What keeps a sentence that tells several claims from being printed: it must fall into a clause for each.
    private Optional<String> severally(Sentence sentence, List<Citation> claims, String speaker) {
        // What one voice says in several places it need not be named for in each.
        boolean one = claims.stream().map(this::signatures).distinct().count() == 1;
        boolean carried = claims.size() <= MOST_CLAIMS
                && Clauses.of(sentence.text(), claims.size()).stream()
                        .anyMatch(clauses -> carried(sentence, clauses, claims, speaker, true, one));
        return carried ? Optional.empty() : Optional.of("its claims do not carry it clause by clause");
    }

    private Set<String> signatures(Citation claim) {
        Work work = works.get(claim.work());
        return work == null ? Set.of() : speakers.signatures(claim.passages().getFirst(), work);
    }

    /// Whether each clause passes with a claim of its own.
    ///
    /// @param naming whether the first of them has to name who speaks
    /// @param one whether the others need not
    private boolean carried(
            Sentence sentence,
            List<String> clauses,
            List<Citation> claims,
            String speaker,
            boolean naming,
            boolean one) {
        if (clauses.isEmpty()) {
            return claims.isEmpty();
        }
        for (Citation claim : claims) {
            List<Citation> others = new ArrayList<>(claims);
            others.remove(claim);
            Sentence alone = new Sentence(
                    sentence.id(),
                    clauses.getFirst(),
                    sentence.kind(),
                    List.of(claim),
                    sentence.support(),
                    sentence.status());
            if (whole(alone, speaker, naming).isEmpty()
                    && carried(sentence, clauses.subList(1, clauses.size()), others, speaker, !one, one)) {
                return true;
            }
        }
        return false;
    }

    /// @param naming whether it has to name who speaks
    private Optional<String> whole(Sentence sentence, String speaker, boolean naming) {
        List<String> evidence = new ArrayList<>();
        Set<String> voices = new TreeSet<>();
        Set<String> signatures = new TreeSet<>();
        Set<String> titles = new TreeSet<>();
        for (Citation citation : sentence.citations()) {
            Work work = works.get(citation.work());
            if (work == null) {
                return Optional.of("cites a work that is not there");
            }
            titles.add(work.title());
            for (Passage passage : citation.passages()) {
                if (!stands(passage, work)) {
                    return Optional.of("a passage does not stand in the stored bytes");
                }
                evidence.add(passage.quote());
                voices.addAll(speakers.of(passage, work));
                signatures.addAll(speakers.signatures(passage, work));
            }
            if (sentence.kind() != Sentence.Kind.COMPUTED && work.depth() == Depth.TITLE) {
                return Optional.of("only the title of its source was read");
            }
        }
        String all = String.join("\n", evidence);
        if (!counted(sentence)) {
            return Optional.of("a count is not that of the works it cites");
        }
        if (!Quotations.stand(sentence.text(), all)) {
            return Optional.of("a quotation is not verbatim");
        }
        if (sentence.kind() == Sentence.Kind.COMPUTED) {
            String framed = FRAMED.matcher(COUNTED.matcher(sentence.text()).replaceAll(" "))
                    .replaceAll(" ");
            // What it quotes was found word for word; only the words around it can add anything.
            return named(sentence.text(), all + titles + voices)
                    .or(() -> new Retelling(Quotations.QUOTED.matcher(framed).replaceAll(" "), evidence, voices)
                            .added()
                            .map(Fault::reason));
        }
        return named(sentence.text(), all + voices)
                .or(() -> naming ? voiced(sentence.text(), speaker, voices, signatures) : Optional.empty())
                .or(() -> new Retelling(unsigned(sentence.text(), all + voices), evidence, voices)
                        .fault()
                        .map(Fault::reason))
                .or(() -> unsupported(sentence.text(), evidence, voices));
    }

    /// A sentence without what stands for names in it and not in its passages.
    private static String unsigned(String text, String evidence) {
        String known = evidence.toLowerCase(Locale.ROOT);
        return GROUP.matcher(text)
                .replaceAll(g -> known.contains(g.group().toLowerCase(Locale.ROOT)) ? g.group() : " ");
    }

    private static boolean counted(Sentence sentence) {
        long others =
                sentence.citations().stream().map(Citation::work).distinct().count() - 1;
        return COUNTED.matcher(sentence.text())
                .results()
                .allMatch(c ->
                        sentence.kind() == Sentence.Kind.COMPUTED && c.group(1).equals(Long.toString(others)));
    }

    private boolean stands(Passage passage, Work work) {
        boolean ofWork = work.copies().stream()
                .filter(Copy::certain)
                .anyMatch(c -> c.item().equals(passage.item()) && c.page().equals(passage.sha256()));
        return ofWork && resolves(passage);
    }

    /// Whether the stored bytes hold the passage where it says.
    boolean resolves(Passage passage) {
        return snapshots
                .apply(passage.sha256())
                .map(s -> passage.standsIn(s.bytes()))
                .orElse(false);
    }

    private static Optional<String> named(String text, String known) {
        Set<String> words = new HashSet<>(Words.of(known));
        for (String name : matches(NAME, text)) {
            for (String part : Words.of(name)) {
                if (!words.contains(part) && !FRAME.contains(part) && !opens(text, name, part)) {
                    return Optional.of("a name is not in its passages");
                }
            }
        }
        return Optional.empty();
    }

    /// Whether it is put in the mouth of one who speaks in its passages, and names all who speak together, or just
    /// the authors.
    private static Optional<String> voiced(String text, String speaker, Set<String> voices, Set<String> signatures) {
        boolean speaks = speaker.isBlank() || speaker.lines().anyMatch(voices::contains);
        Set<String> said = new HashSet<>(Words.of(text));
        boolean names = said.contains("authors")
                || signatures.stream()
                        .anyMatch(s -> Arrays.stream(s.split(" and "))
                                .allMatch(n -> n.equals("colleagues") ? said.contains(n) : said.containsAll(last(n))));
        return speaks && names ? Optional.empty() : Optional.of("it is put in the mouth of another voice");
    }

    /// The part of a name that alone may stand for it.
    private static List<String> last(String name) {
        List<String> words = new ArrayList<>(Words.of(name));
        words.removeAll(FRAME);
        return words.isEmpty() ? words : List.of(words.getLast());
    }

    /// What the passages say against the sentence, or that they do not carry it.
    private Optional<String> unsupported(String text, List<String> evidence, Set<String> voices) {
        Verdict verdict = support.check(text, evidence, String.join(" ", voices) + " " + String.join(" ", FRAME));
        return switch (verdict.label()) {
            case REFUTED -> Optional.of(Fault.OPPOSITE.reason());
            case INSUFFICIENT -> Optional.of(Fault.MORE.reason());
            case SUPPORTED, PARTIAL -> Optional.empty();
        };
    }

    /// Whether it is a word such as "The" or "However", in capitals only because the sentence begins with it.
    private static boolean opens(String text, String name, String word) {
        return text.startsWith(name) && (Words.isFunction(word) || text.startsWith("According to "));
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> found = new HashSet<>();
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            found.add(m.group());
        }
        return found;
    }
}
