package clew.bench;

import clew.brief.Citation;
import clew.brief.Sentence;
import clew.brief.Sentence.Kind;
import clew.text.Words;
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
        TWO_CLAIMS_MIXED,
        AUTHOR_LEFT_OUT,
        ADJECTIVE_DROPPED,
        NOUN_EXCHANGED,
        COMPARISON_TURNED,
        CERTAINTY_ADDED,
        PLACE_ADDED,
        PRAISE_ADDED,
        STANCE_CHANGED,
        SPLICED;

        /// The ways of whoever takes sentences over.
        static final List<Way> NEAR = List.of(values()).subList(0, 5);
        /// Those, and those of a freer hand.
        static final List<Way> FREE = List.of(values()).subList(0, 11);
        /// Those with which the gate was not improved.
        static final List<Way> SECOND = List.of(values()).subList(11, values().length);

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

    private static final Pattern AUXILIARY = Pattern.compile(
            "\\b(is|are|was|were|can|could|may|might|will|would|should|must|has been|have been)\\b(?! not| no\\b|n['’]t)");
    private static final Pattern THAT = Pattern.compile("\\b([a-z]{3,})s that\\b");
    private static final Pattern SAYS = Pattern.compile("^ (?:shows?|finds?|discovers?|demonstrates?) that ");
    /// All names of a person but the last.
    static final Pattern SHORT =
            Pattern.compile("(?:(?<=^|and )[\\p{L}.’'-]+ )(?:[\\p{L}.’'-]+ )*?(?=[\\p{L}’'-]+(?: and |$))");
    private final List<Said> all;
    private final Map<String, Set<String>> voices;
    private final Random random;
    private final FreeLies free;
    private final SecondLies second;
    private final NumberLies numbers;

    /// @param all the true sentences
    /// @param voices the names of all who speak in a work, by the work's id
    Lies(List<Said> all, Map<String, Set<String>> voices, Random random) {
        this.all = all;
        this.voices = voices;
        this.random = random;
        this.free = new FreeLies(random);
        this.second = new SecondLies(random);
        this.numbers = new NumberLies(random);
    }

    /// The sentence, false in that way; empty if it has nothing that could be falsified so.
    Optional<Said> of(Said said, Way way) {
        Optional<Said> lie = switch (way) {
            case NUMBER_CHANGED -> numbers.of(said.sentence()).map(said::saying);
            case NEGATION_FLIPPED -> negation(said).map(said::saying);
            case VOICE_SWAPPED -> voice(said);
            case HEDGE_REMOVED -> hedge(said).map(said::saying);
            case OTHER_PAPERS_CLAIM -> other(said);
            case WORD_ADDED, CONDITION_DROPPED, CAUSE_ADDED, ROLES_TURNED ->
                free.of(claimed(said), way).map(c -> said.saying(whole(said, c)));
            case TWO_CLAIMS_MIXED -> mixed(said);
            case AUTHOR_LEFT_OUT -> alone(said);
            default ->
                second.of(claimed(said), way, claimed(all.get(random.nextInt(all.size()))))
                        .map(c -> said.saying(whole(said, c)));
        };
        return lie.filter(l -> !l.sentence().text().equals(said.sentence().text())
                || !l.speaker().equals(said.speaker()));
    }

    /// The same in slightly other words; empty where no word of it has another that fits. A quotation stays as it is.
    Optional<Said> reworded(Said said) {
        if (said.sentence().kind() != Kind.ATTRIBUTED) {
            return Optional.empty();
        }
        String claimed = claimed(said);
        String again = replaced(claimed, Wordings.SAME, 1 + random.nextInt(2)).orElse("");
        if (again.isEmpty()) {
            return Optional.empty();
        }
        boolean first = !claimed.equals(said.sentence().text());
        String text = switch (first ? random.nextInt(3) : 0) {
            case 1 -> SAYS.matcher(again).replaceFirst(Matcher.quoteReplacement("According to " + said.voice() + ", "));
            case 2 -> SHORT.matcher(said.voice()).replaceAll("") + again;
            default -> "";
        };
        String reworded = text.isEmpty() || text.equals(again) ? whole(said, again) : text;
        return Optional.of(said.saying(reworded));
    }

    /// The same by the second set of other words.
    Optional<Said> rewordedAgain(Said said) {
        boolean fits = said.sentence().kind() == Kind.ATTRIBUTED
                && !said.voice().isEmpty()
                && said.sentence().text().startsWith(said.voice() + " ");
        return fits ? second.reworded(said.voice(), claimed(said)).map(said::saying) : Optional.empty();
    }

    /// Said by one author alone of those who say it together.
    private Optional<Said> alone(Said said) {
        String[] names = said.voice().split(" and ");
        boolean several = names.length == 2 && said.sentence().text().startsWith(said.voice() + " ");
        if (!several) {
            return Optional.empty();
        }
        String name = names[names[1].equals("colleagues") ? 0 : random.nextInt(2)];
        return Optional.of(said.with(name + claimed(said), said.speaker().isEmpty() ? "" : name));
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
                        && !own(own, o.voice())
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

    /// Whether a voice is made of authors of the very work, in whatever order.
    private static boolean own(Set<String> own, String voice) {
        return Words.of(String.join(" ", own)).containsAll(Words.of(voice));
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
        Set<String> x = Words.content(a.sentence().text());
        Set<String> y = Words.content(b.sentence().text());
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
        return applied(text, changes, random);
    }

    static Optional<String> applied(String text, List<UnaryOperator<String>> changes, Random random) {
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(changes.get(random.nextInt(changes.size())).apply(text));
    }

    static Pattern word(String words) {
        return Pattern.compile("(?<![\\p{L}\\d’'-])" + Pattern.quote(words) + "(?![\\p{L}\\d’'-])");
    }

    static String put(String text, MatchResult where, String instead) {
        return text.substring(0, where.start()) + instead + text.substring(where.end());
    }
}
