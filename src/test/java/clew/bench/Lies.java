package clew.bench;

import clew.brief.Citation;
import clew.brief.Sentence;
import clew.brief.Sentence.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes false sentences out of true ones by general rules that know nothing of what checks them, and true ones out of
/// true ones by saying them in slightly other words. What is false is printed with the passages of the true one.
final class Lies {
    /// In what way a sentence is false.
    enum Way {
        NUMBER_CHANGED,
        NEGATION_FLIPPED,
        VOICE_SWAPPED,
        HEDGE_REMOVED,
        OTHER_PAPERS_CLAIM,
        WORD_ADDED,
        CONDITION_DROPPED,
        CAUSE_ADDED,
        ROLES_TURNED,
        TWO_CLAIMS_MIXED;

        /// The ways of whoever takes sentences over; the others are those of a freer hand.
        static final List<Way> NEAR = List.of(values()).subList(0, 5);

        String inWords() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("papers", "paper's");
        }
    }

    /// A sentence as it is put before the gate.
    ///
    /// @param voice the name it gives to whoever claims it
    /// @param speaker the voice in whose perspective or position it stands; empty for none
    record Said(Sentence sentence, String voice, String speaker) {
        String work() {
            return sentence.citations().getFirst().work();
        }

        Said saying(String text) {
            return with(text, speaker);
        }

        Said with(String text, String other) {
            Sentence s = sentence;
            return new Said(new Sentence(s.id(), text, s.kind(), s.citations(), s.support(), s.status()), voice, other);
        }
    }

    private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\d.,-])\\d+(?:[.,]\\d+)*(?![\\p{L}\\d])");
    private static final List<String> NUMBERS = List.of(
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "twenty",
            "fifty",
            "hundred",
            "thousand",
            "million",
            "billion");
    private static final Pattern NUMBER =
            Pattern.compile("\\b(?:" + String.join("|", NUMBERS) + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUXILIARY = Pattern.compile(
            "\\b(is|are|was|were|can|could|may|might|will|would|should|must|has been|have been)\\b(?! not| no\\b|n['’]t)");
    private static final Pattern THAT = Pattern.compile("\\b([a-z]{3,})s that\\b");
    private final List<Said> all;
    private final Map<String, Set<String>> voices;
    private final Random random;
    private final FreeLies free;

    /// @param all the true sentences
    /// @param voices the names of all who speak in a work, by the work's id
    Lies(List<Said> all, Map<String, Set<String>> voices, Random random) {
        this.all = all;
        this.voices = voices;
        this.random = random;
        this.free = new FreeLies(random);
    }

    /// The sentence, false in that way; empty if it has nothing that could be falsified so.
    Optional<Said> of(Said said, Way way) {
        Optional<Said> lie = switch (way) {
            case NUMBER_CHANGED -> number(said.sentence()).map(said::saying);
            case NEGATION_FLIPPED -> negation(said).map(said::saying);
            case VOICE_SWAPPED -> voice(said);
            case HEDGE_REMOVED -> hedge(said).map(said::saying);
            case OTHER_PAPERS_CLAIM -> other(said);
            case WORD_ADDED, CONDITION_DROPPED, CAUSE_ADDED, ROLES_TURNED ->
                free.of(claimed(said), way).map(c -> said.saying(whole(said, c)));
            case TWO_CLAIMS_MIXED -> mixed(said);
        };
        return lie.filter(l -> !l.sentence().text().equals(said.sentence().text())
                || !l.speaker().equals(said.speaker()));
    }

    /// The same in slightly other words; empty where no word of it has another that fits. A quotation stays as it is.
    Optional<Said> reworded(Said said) {
        if (said.sentence().kind() != Kind.ATTRIBUTED) {
            return Optional.empty();
        }
        return replaced(claimed(said), Wordings.SAME, 2).map(c -> said.saying(whole(said, c)));
    }

    private Optional<String> number(Sentence s) {
        List<UnaryOperator<String>> changes = new ArrayList<>();
        List<String> cited = new ArrayList<>();
        s.citations()
                .forEach(c -> c.passages()
                        .forEach(p -> FIGURE.matcher(p.quote()).results().forEach(r -> cited.add(r.group()))));
        FIGURE.matcher(s.text()).results().forEach(r -> {
            String was = r.group();
            changes.add(t -> put(t, r, otherFigure(was)));
            cited.stream().filter(c -> !c.equals(was)).forEach(c -> changes.add(t -> put(t, r, c)));
        });
        NUMBER.matcher(s.text()).results().forEach(r -> changes.add(t -> put(t, r, otherNumber(r.group()))));
        return applied(s.text(), changes);
    }

    private String otherFigure(String was) {
        char first = was.charAt(0);
        return switch (random.nextInt(3)) {
            case 0 -> (first == '9' ? '8' : (char) (first + 1)) + was.substring(1);
            case 1 -> was.length() < 4 ? was + "0" : was.substring(0, 3) + (was.charAt(3) == '7' ? "5" : "7");
            default ->
                was.substring(0, was.length() - 1) + (char) ('0' + (was.charAt(was.length() - 1) - '0' + 3) % 10);
        };
    }

    private String otherNumber(String was) {
        int at = NUMBERS.indexOf(was.toLowerCase(Locale.ROOT));
        return NUMBERS.get((at + 1 + random.nextInt(NUMBERS.size() - 1)) % NUMBERS.size());
    }

    private Optional<String> negation(Said said) {
        String claimed = claimed(said);
        List<UnaryOperator<String>> changes = new ArrayList<>();
        changes(claimed, Wordings.DENIALS, changes);
        changes(claimed, Wordings.OPPOSITES, changes);
        Wordings.OPPOSITES.forEach(p -> changes(claimed, List.<String[]>of(new String[] {p[1], p[0]}), changes));
        AUXILIARY.matcher(claimed).results().forEach(r -> {
            changes.add(t -> put(t, r, r.group() + " not"));
            changes.add(t -> put(t, r, r.group() + (random.nextBoolean() ? " never" : " by no means")));
        });
        THAT.matcher(claimed).results().forEach(r -> {
            changes.add(t -> put(t, r, "denies that"));
            changes.add(t -> put(t, r, "does not " + r.group(1) + " that"));
            changes.add(t -> put(t, r, r.group() + " it is false that"));
        });
        if (said.sentence().kind() == Kind.QUOTED) {
            cut(claimed, Wordings.DENIALS).ifPresent(c -> changes.add(t -> c));
        }
        return applied(claimed, changes).map(c -> whole(said, c));
    }

    private Optional<String> hedge(Said said) {
        String claimed = claimed(said);
        List<UnaryOperator<String>> changes = new ArrayList<>();
        changes(claimed, Wordings.HEDGES, changes);
        if (said.sentence().kind() == Kind.QUOTED) {
            cut(claimed, Wordings.HEDGES).ifPresent(c -> changes.add(t -> c));
        }
        return applied(claimed, changes).map(c -> whole(said, c));
    }

    /// A quotation that begins only after the word that limits it.
    private static Optional<String> cut(String claimed, List<String[]> words) {
        for (String[] pair : words) {
            Matcher m = word(pair[0]).matcher(claimed);
            if (m.find() && claimed.substring(m.end()).split(" ").length > 5) {
                return Optional.of("“" + claimed.substring(m.end()).strip());
            }
        }
        return Optional.empty();
    }

    private Optional<Said> voice(Said said) {
        if (said.voice().isEmpty() || !said.sentence().text().contains(said.voice())) {
            return Optional.empty();
        }
        Set<String> own = voices.getOrDefault(said.work(), Set.of());
        List<Said> others = all.stream()
                .filter(o -> !o.voice().isEmpty()
                        && !own.contains(o.voice())
                        && !o.work().equals(said.work()))
                .filter(o -> !o.voice().contains(said.voice()) && !said.voice().contains(o.voice()))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Said other = others.get(random.nextInt(others.size()));
        String text = said.sentence().text().replace(said.voice(), other.voice());
        return Optional.of(said.with(text, random.nextBoolean() ? other.voice() : said.speaker()));
    }

    private Optional<Said> other(Said said) {
        if (said.voice().isEmpty()) {
            return Optional.empty();
        }
        List<Said> others = all.stream()
                .filter(o -> !o.work().equals(said.work()) && !o.voice().isEmpty())
                .filter(o -> o.sentence().kind() == said.sentence().kind())
                .filter(o -> o.sentence().text().contains(o.voice()))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Said other = random.nextBoolean()
                ? others.get(random.nextInt(others.size()))
                : others.stream()
                        .max(Comparator.comparingDouble(o -> alike(o, said)))
                        .orElseThrow();
        return Optional.of(said.saying(other.sentence().text().replace(other.voice(), said.voice())));
    }

    /// Two claims in one sentence, each in the mouth of the other's voice.
    private Optional<Said> mixed(Said said) {
        List<Said> others = all.stream()
                .filter(o ->
                        starts(o) && !o.work().equals(said.work()) && !o.voice().equals(said.voice()))
                .toList();
        if (!starts(said) || others.isEmpty()) {
            return Optional.empty();
        }
        Said other = others.get(random.nextInt(others.size()));
        List<Citation> both = new ArrayList<>(said.sentence().citations());
        both.addAll(other.sentence().citations());
        String text = other.voice() + claimed(said).replaceAll("[.]$", "") + ", and " + said.voice() + claimed(other);
        Sentence s = said.sentence();
        return Optional.of(
                new Said(new Sentence(s.id(), text, Kind.ATTRIBUTED, both, s.support(), s.status()), said.voice(), ""));
    }

    private static boolean starts(Said said) {
        return !said.voice().isEmpty()
                && said.sentence().kind() == Kind.ATTRIBUTED
                && said.sentence().text().startsWith(said.voice());
    }

    private static double alike(Said a, Said b) {
        Set<String> x = clew.text.Words.content(a.sentence().text());
        Set<String> y = clew.text.Words.content(b.sentence().text());
        Set<String> both = new HashSet<>(x);
        both.retainAll(y);
        return both.size() / Math.sqrt(1.0 + x.size() * (double) y.size());
    }

    /// What a sentence says after the name of whoever says it, or the whole if the name does not come first.
    private static String claimed(Said said) {
        String text = said.sentence().text();
        return said.voice().isEmpty() || !text.startsWith(said.voice())
                ? text
                : text.substring(said.voice().length());
    }

    private static String whole(Said said, String claimed) {
        boolean first = !said.voice().isEmpty() && said.sentence().text().startsWith(said.voice());
        String text = first ? said.voice() + (claimed.startsWith("“") ? ": " : "") + claimed : claimed;
        return text.replaceAll(" {2,}", " ");
    }

    private static void changes(String text, List<String[]> pairs, List<UnaryOperator<String>> changes) {
        for (String[] pair : pairs) {
            word(pair[0]).matcher(text).results().forEach(r -> changes.add(t -> put(t, r, pair[1])));
        }
    }

    private Optional<String> replaced(String text, List<String[]> pairs, int most) {
        String said = text;
        for (int i = 0; i < most; i++) {
            List<UnaryOperator<String>> changes = new ArrayList<>();
            changes(said, pairs, changes);
            said = applied(said, changes).orElse(said);
        }
        return Optional.of(said).filter(s -> !s.equals(text));
    }

    private Optional<String> applied(String text, List<UnaryOperator<String>> changes) {
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(changes.get(random.nextInt(changes.size())).apply(text));
    }

    private static Pattern word(String words) {
        return Pattern.compile("(?<![\\p{L}\\d’'-])" + Pattern.quote(words) + "(?![\\p{L}\\d’'-])");
    }

    private static String put(String text, MatchResult where, String instead) {
        return text.substring(0, where.start()) + instead + text.substring(where.end());
    }
}
