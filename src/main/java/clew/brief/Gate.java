package clew.brief;

import clew.evidence.Support;
import clew.evidence.Verdict;
import clew.item.Depth;
import clew.item.Snapshot;
import clew.reading.Passage;
import clew.text.Words;
import clew.work.Copy;
import clew.work.Work;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decides what is printed, whoever wrote it. It fails closed: a sentence that cannot be checked is not printed.
///
/// Checked one by one: each passage stands in the stored bytes; words in quotation marks stand in a cited passage;
/// each number, each name and each negation of the sentence stands in what it cites; a hedge of the source is kept; the
/// passages carry most of it and nothing in them speaks against it ([Support]); a source of which only the title was
/// read carries nothing but its own existence.
public final class Gate {
    private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}\\p{N}’'-]*");
    private static final Set<String> NEGATIONS = Set.of(
            "not", "no", "never", "cannot", "neither", "nor", "none", "without", "unable", "fail", "fails", "failed");
    private static final Set<String> HEDGES = Set.of(
            "may",
            "might",
            "could",
            "suggest",
            "suggests",
            "suggested",
            "likely",
            "unlikely",
            "possibly",
            "perhaps",
            "appears",
            "appear",
            "seems",
            "seem",
            "partly",
            "sometimes",
            "only");
    /// Words that a computed sentence may add to what it cites.
    private static final List<String> FRAME = List.of("and", "colleagues", "the", "authors", "of");

    private final Map<String, Work> works;
    private final Map<String, Set<String>> speakers;
    private final Function<String, Optional<Snapshot>> snapshots;
    /// Words alone: what is printed must not hang on the last digits of an embedding.
    private final Support support = new Support(null);

    private final Map<String, Integer> refused = new TreeMap<>();

    /// @param works every work that may be cited, by id
    /// @param speakers the names by which those who speak in a work are known, by the work's id
    /// @param snapshots the stored bytes, by hash
    public Gate(
            Map<String, Work> works,
            Map<String, Set<String>> speakers,
            Function<String, Optional<Snapshot>> snapshots) {
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

    /// What was refused so far, by reason, in alphabetical order.
    public List<Brief.Refused> refused() {
        return refused.entrySet().stream()
                .map(e -> new Brief.Refused(e.getKey(), e.getValue()))
                .toList();
    }

    private Optional<String> fault(Sentence sentence, String speaker) {
        StringBuilder evidence = new StringBuilder();
        StringBuilder names = new StringBuilder(speaker).append('\n');
        StringBuilder titles = new StringBuilder();
        for (Citation citation : sentence.citations()) {
            Work work = works.get(citation.work());
            if (work == null) {
                return Optional.of("cites a work that is not there");
            }
            titles.append(work.title()).append('\n');
            work.copies().stream()
                    .filter(Copy::certain)
                    .forEach(c -> names.append(String.join("\n", c.authors())).append('\n'));
            names.append(String.join("\n", speakers.getOrDefault(work.id(), Set.of())))
                    .append('\n');
            for (Passage passage : citation.passages()) {
                if (!stands(passage, work)) {
                    return Optional.of("a passage does not stand in the stored bytes");
                }
                evidence.append(passage.quote()).append('\n');
            }
            if (sentence.kind() != Sentence.Kind.COMPUTED && work.depth() == Depth.TITLE) {
                return Optional.of("only the title of its source was read");
            }
        }
        return unsupported(sentence, evidence.toString(), titles.toString(), names + String.join(" ", FRAME));
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

    private Optional<String> unsupported(Sentence sentence, String evidence, String titles, String names) {
        String text = sentence.text();
        Matcher quotes = QUOTED.matcher(text);
        while (quotes.find()) {
            if (!verbatim(squeeze(quotes.group(1)), squeeze(evidence))) {
                return Optional.of("a quotation is not verbatim");
            }
        }
        String all = evidence + titles + names;
        Set<String> numbers = matches(NUMBER, all);
        if (!numbers.containsAll(matches(NUMBER, text))) {
            return Optional.of("a number is not in its passages");
        }
        Set<String> known = new HashSet<>(Words.of(all));
        for (String name : matches(NAME, text)) {
            for (String part : Words.of(name)) {
                if (!known.contains(part) && !FRAME.contains(part) && !opens(text, name, part)) {
                    return Optional.of("a name is not in its passages");
                }
            }
        }
        Optional<String> twist =
                sentence.kind() == Sentence.Kind.ATTRIBUTED ? twisted(text, evidence) : Optional.empty();
        return twist.or(() -> contradicted(text, evidence, names));
    }

    /// What the passages say against the sentence, or that they do not carry it.
    private Optional<String> contradicted(String text, String evidence, String names) {
        Verdict verdict = support.check(text, List.of(evidence), names);
        return switch (verdict.label()) {
            case REFUTED ->
                Optional.of("its passages say otherwise: " + verdict.because().getFirst());
            case INSUFFICIENT -> Optional.of("its passages do not say so");
            case SUPPORTED, PARTIAL -> Optional.empty();
        };
    }

    /// A paraphrase keeps every denial and every hedge of its passage, and adds none.
    private static Optional<String> twisted(String text, String evidence) {
        if (count(text, NEGATIONS) != count(evidence, NEGATIONS)) {
            return Optional.of("a negation differs from its passage");
        }
        if (count(text, HEDGES) != count(evidence, HEDGES)) {
            return Optional.of("a hedge differs from its passage");
        }
        return Optional.empty();
    }

    /// Whether it is a word such as "The" or "However", in capitals only because the sentence begins with it.
    private static boolean opens(String text, String name, String word) {
        return text.startsWith(name) && Words.isFunction(word);
    }

    /// Whether the evidence has those words, whole: "able to see" does not stand in "unable to see".
    private static boolean verbatim(String quote, String evidence) {
        for (int at = evidence.indexOf(quote); !quote.isEmpty() && at >= 0; at = evidence.indexOf(quote, at + 1)) {
            if (!cuts(evidence, at) && !cuts(evidence, at + quote.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean cuts(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at));
    }

    private static long count(String text, Set<String> which) {
        return Words.of(text).stream()
                .map(w -> w.endsWith("n't") ? "not" : w)
                .filter(which::contains)
                .count();
    }

    private static String squeeze(String text) {
        return Words.fold(text).replaceAll("[\"']", "").replaceAll("\\s+", " ").strip();
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
