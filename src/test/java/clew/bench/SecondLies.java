package clew.bench;

import clew.bench.Lies.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A second set of ways to make a sentence false, and to say it truly in other words. It was written down whole before
/// the gate was improved for the first set, and what the gate does with it was not looked at until afterwards.
final class SecondLies {
    private static final Pattern ADJECTIVE = Pattern.compile(
            " [a-z-]{3,}(?:al|ive|ous|ic|ar|ful|less|able|ible|ary|ent|ant|ern|oral)(?= (?!of|in|on|to|for|with|and|or|than|that)[a-z]{4,})");
    private static final Pattern WORD = Pattern.compile("(?<= )[a-z]{4,}(?= [a-z]+)");
    private static final Pattern STATES = Pattern.compile("\\b([a-z]{3,}?)(e?s)? that\\b");
    private static final Pattern FINDS =
            Pattern.compile("^ (?:show|find|prove|demonstrate|observe|note|report)s? that ");
    private static final List<String> CERTAIN =
            List.of("certainly ", "necessarily ", "always ", "undoubtedly ", "in every case ", "by itself ");
    private static final List<String> WHERE = List.of(
            " in small firms",
            " in recent years",
            " in the laboratory",
            " during the winter",
            " among beginners",
            " outside of Europe",
            " for most users");
    private static final List<String> PRAISE = List.of(
            ", a breakthrough",
            ", as experts agree",
            ", which is well known",
            " for the first time",
            ", contrary to earlier work",
            " with great success");
    private static final List<String> STANCES =
            List.of("doubts that", "asks whether", "regrets that", "once believed that", "no longer holds that");

    private static final List<String[]> NOUNS = Wordings.pairs(
            "training|testing",
            "networks|forests",
            "network|forest",
            "models|users",
            "model|user",
            "data|code",
            "error|cost",
            "accuracy|speed",
            "generalization|convergence",
            "memorization|compression",
            "gradient|learning",
            "loss|gain",
            "bound|estimate",
            "bounds|estimates",
            "parameters|layers",
            "examples|tasks",
            "samples|labels",
            "theory|practice",
            "function|matrix",
            "functions|matrices",
            "features|weights",
            "complexity|dimension",
            "distribution|sample",
            "algorithm|experiment",
            "algorithms|experiments",
            "noise|bias",
            "linear|quadratic",
            "deep|shallow",
            "language|image",
            "supervised|unsupervised");

    private static final List<String[]> COMPARED = Wordings.pairs(
            "at least|at most",
            "at most|at least",
            "more than|less than",
            "less than|more than",
            "better than|worse than",
            "larger than|smaller than",
            "smaller than|larger than",
            "greater than|less than",
            "outperforms|underperforms",
            "outperform|underperform",
            "minimum|maximum",
            "maximum|minimum",
            "first|last",
            "reduces|increases",
            "reduce|increase",
            "rise|fall",
            "grows|shrinks",
            "decays|grows",
            "long|short",
            "short|long",
            "wide|narrow",
            "slower|faster",
            "harder|easier",
            "simple|complicated",
            "good|bad",
            "optimal|suboptimal",
            "global|local",
            "local|global",
            "finite|infinite",
            "infinite|finite",
            "over-parameterized|under-parameterized",
            "overparameterized|underparameterized",
            "overfitting|underfitting",
            "explicit|implicit",
            "implicit|explicit",
            "old|young",
            "weak|strong",
            "even|not even",
            "rather than|as well as",
            "before|after",
            "after|before");

    private static final List<String[]> SAME = Wordings.pairs(
            "in contrast to|unlike",
            "due to|because of",
            "because of|due to",
            "as well as|and",
            "examine|study",
            "examines|studies",
            "investigate|examine",
            "investigates|examines",
            "significantly|considerably",
            "substantially|considerably",
            "requires|needs",
            "require|need",
            "approximately|about",
            "highlights|underlines",
            "highlight|underline",
            "reveals|shows",
            "reveal|show",
            "provides|gives",
            "provide|give",
            "via|through",
            "through|by means of",
            "is able to|can",
            "are able to|can",
            "fails to|does not",
            "fail to|do not",
            "a number of|several",
            "method|approach",
            "methods|approaches",
            "approach|method",
            "approaches|methods",
            "prior|earlier",
            "previous|earlier",
            "rapidly|quickly",
            "achieves|reaches",
            "achieve|reach",
            "attains|reaches",
            "attain|reach",
            "occurs|happens",
            "occur|happen",
            "crucial|essential",
            "explains|accounts for",
            "explain|account for",
            "difficult|hard",
            "hard|difficult",
            "datasets|data sets",
            "dataset|data set",
            "towards|toward",
            "percent|per cent",
            "five|5",
            "six|6",
            "ten|10",
            "thus|so",
            "therefore|so",
            "hence|thus",
            "although|though",
            "besides|in addition to",
            "build|construct",
            "contains|holds",
            "contain|hold",
            "suggests that|hints that",
            "various|different",
            "derives|deduces",
            "derive|deduce",
            "exhibits|displays",
            "exhibit|display",
            "observes that|notes that",
            "remains|stays",
            "remain|stay",
            "establishes|proves",
            "relies on|depends on",
            "rely on|depend on",
            "typically|usually",
            "usually|typically",
            "almost|nearly",
            "nearly|almost",
            "might|may",
            "could|might",
            "neural networks|neural nets",
            "vast|enormous");

    private final Random random;

    SecondLies(Random random) {
        this.random = random;
    }

    /// What a claim says, false in that way.
    ///
    /// @param another what another sentence claims
    Optional<String> of(String claimed, Way way, String another) {
        String body = claimed.replaceAll("[.]$", "");
        if (body.contains("“")) {
            return Optional.empty();
        }
        return switch (way) {
            case ADJECTIVE_DROPPED ->
                any(ADJECTIVE, body).map(w -> body.substring(0, w.start()) + body.substring(w.end()) + ".");
            case NOUN_EXCHANGED -> exchanged(body, NOUNS);
            case COMPARISON_TURNED -> exchanged(body, COMPARED);
            case CERTAINTY_ADDED ->
                any(WORD, body).map(w -> body.substring(0, w.start()) + one(CERTAIN) + body.substring(w.start()) + ".");
            case PLACE_ADDED -> Optional.of(body + one(WHERE) + ".");
            case PRAISE_ADDED -> Optional.of(body + one(PRAISE) + ".");
            case STANCE_CHANGED ->
                any(STATES, body).map(w -> body.substring(0, w.start()) + one(STANCES) + body.substring(w.end()) + ".");
            case SPLICED -> spliced(body, another.replaceAll("[.]$", ""));
            default -> Optional.empty();
        };
    }

    /// The first half of one claim and the second half of another.
    private static Optional<String> spliced(String body, String another) {
        String[] a = body.strip().split(" ");
        String[] b = another.strip().split(" ");
        if (body.equals(another) || a.length < 10 || b.length < 10 || another.contains("“")) {
            return Optional.empty();
        }
        String head = String.join(" ", List.of(a).subList(0, a.length / 2 + 1));
        String tail = String.join(" ", List.of(b).subList(b.length / 2 + 1, b.length));
        return Optional.of(" " + head + " " + tail + ".");
    }

    /// The same in other words: up to three of them, and now and then in another build.
    ///
    /// @param voice who says it
    Optional<String> reworded(String voice, String claimed) {
        if (claimed.contains("“")) {
            return Optional.empty();
        }
        String said = claimed;
        for (int i = 0; i < 3; i++) {
            said = exchanged(said.replaceAll("[.]$", ""), SAME).orElse(said);
        }
        String name = voice;
        boolean build = random.nextBoolean();
        if (build && FINDS.matcher(said).find()) {
            return Optional.of(
                    "According to " + name + ", " + FINDS.matcher(said).replaceFirst(""));
        }
        if (build && !voice.contains("colleagues") && voice.split(" ").length < 9) {
            name = Lies.SHORT.matcher(voice).replaceAll("");
        }
        return said.equals(claimed) && name.equals(voice) ? Optional.empty() : Optional.of(name + said);
    }

    private Optional<String> exchanged(String body, List<String[]> pairs) {
        List<String> all = new ArrayList<>();
        for (String[] pair : pairs) {
            Lies.word(pair[0])
                    .matcher(body)
                    .results()
                    .forEach(r -> all.add(body.substring(0, r.start()) + pair[1] + body.substring(r.end()) + "."));
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(one(all));
    }

    private Optional<MatchResult> any(Pattern pattern, String text) {
        List<MatchResult> all = pattern.matcher(text).results().toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
