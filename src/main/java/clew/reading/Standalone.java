package clew.reading;

import clew.text.Words;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a sentence of a text can be read without those around it: whole, in words, saying something, and pointing
/// to nothing outside.
public final class Standalone {
    private static final int FEWEST_WORDS = 6;
    private static final int MOST_WORDS = 45;
    private static final Pattern UNFIT = Pattern.compile(
            "https?://|www\\.|[$\\\\{}<>|]|\\b(?:Figure|Fig|Table|Section|Theorem|Lemma|Eq|Appendix)\\.? ?\\d|©|\\bet al$"
                    + "|(?<!\\w)_\\w|\\w_(?!\\w)|\\b(?:discuss|see|describe)\\w* (?:above|below|later|shortly)\\b");
    /// A line that plays a part in a conversation with a program.
    private static final Pattern ROLE = Pattern.compile(
            "^[\\[(<*#\\s]*(?:system|assistant|user|human|ai|instructions?|prompt|developer)\\b[^:.]{0,20}:.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ORDERS = Pattern.compile(
            "^(?:Ignore|Disregard|Forget|Click|Subscribe|Follow|Read|See|Note|Consider|Let|Please|Try|Sign|Download|Share|Write|Output|Print|"
                    + "Respond|Reply|Answer|Say|Tell|Recall|Suppose|Assume|Imagine|Remember|Look|Check|Use|Do not|Don't|Don’t|Never|Always|"
                    + "You|Your|Thanks|Thank|Register|Contact|Join|Visit|Watch|Listen|Summarize|Summarise|Treat|Repeat)\\b.*",
            Pattern.DOTALL);
    /// Points to a sentence before, unless enough was named in this one.
    private static final Pattern POINTS_BACK = Pattern.compile(
            "\\b(?:the (?:former|latter|above|aforementioned))\\b|\\bsuch (?!as\\b|that\\b|an?\\b)",
            Pattern.CASE_INSENSITIVE);
    /// A thing of the writer's own that only the sentences before have described: "the refined model", "the method".
    private static final Pattern DESCRIBED_BEFORE = Pattern.compile(
            "\\bthe (?:(?:refined|proposed|resulting|theoretical|modified|derived|obtained|introduced|studied|considered|suggested|developed|described"
                    + "|above|previous|corresponding|respective|new|novel|extended|improved|original) (?:\\p{L}+ )?"
                    + "(?<thing>model|method|approach|framework|technique|algorithm|result|bound|setting|condition|scheme|procedure|estimator|metric"
                    + "|analysis|problem|theorem|theory|measure|loss|objective|architecture)"
                    + "|(?<bare>method|approach|framework|technique|scheme|procedure))(?:s|es)?\\b"
                    + "(?! (?:of|that|which|for|in|between|by|under|with|to|on|used|known|called|proposed|introduced|developed)\\b)",
            Pattern.CASE_INSENSITIVE);
    /// The same as what was said before, unless the sentence goes on to say as what.
    private static final Pattern SAME = Pattern.compile(
            "\\bthe same\\b(?!.*\\b(?:as|for|that|which|who|across|in|of|whether|while|when|where)\\b)",
            Pattern.CASE_INSENSITIVE);
    /// `that` as a subject: "argues that might soon change".
    private static final Pattern THAT = Pattern.compile(
            "\\b(?:(?:argue|believe|conclude|demonstrate|observe|prove)[sd]?|(?:assert|contend|insist|maintain|predict|say|suggest|think|warn)s?"
                    + "|(?:assert|claim|contend|insist|maintain|not|predict|stat|suggest|warn)ed|shows|shown|said|finds|found|thought)"
                    + " that(?: (?:can|cannot|could|did|does|had|has|is|may|might|must|should|was|will|would)\\b|['’]s\\b)");
    /// What the writer has described elsewhere: "our assumptions", "our new model"; and things of a study that nothing
    /// says more of: "The settings include".
    private static final Pattern OWN_UNNAMED = Pattern.compile(
            "\\b(?:our|my) (?:[\\p{L}-]+ )?(?:assumptions?|conditions?|settings?|set-?up|definitions?|notation|models?|measures?|metrics?|theory)\\b"
                    + "(?! (?:of|that|which|for|in|between|on|from)\\b)"
                    + "|^The (?:settings|assumptions|conditions|cases|tasks|models|datasets|experiments)\\b"
                    + "(?! (?:of|that|which|for|in|between|on|from|under|where|with|we)\\b)",
            Pattern.CASE_INSENSITIVE);
    /// Points to what was named before in words of which one comes again, or after "and" to what was just said.
    private static final Pattern THIS = Pattern.compile(
            "\\b(?<!\\band )(?:this|these|those(?! who| that| of| in| with))\\b(?! (?:paper|work|article|study|survey|post|note"
                    + "|letter|report|essay|thesis|talk|end)\\b)(?<named>(?: [\\p{L}-]+){0,4})",
            Pattern.CASE_INSENSITIVE);
    /// One of a kind that was described before: "no such argument".
    private static final Pattern OF_A_KIND =
            Pattern.compile("\\b(?:no|any|every|each|all|some) such (?<named>[\\p{L}-]+)", Pattern.CASE_INSENSITIVE);

    private static final int WORDS_THAT_NAME = 5;
    /// Stands for something named before, unless it stands for nothing ("it is known", "it remains").
    private static final Pattern PRONOUN = Pattern.compile(
            "\\b(?:they|them|their|theirs|its|it(?! (?:is|was|has|have|seems|appears|remains|turns|follows|holds|may|can"
                    + "|might|could|would|will|becomes|suffices|takes|does)\\b))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int WORDS_THAT_A_PRONOUN_NEEDS = 1;
    private static final Pattern FIRST_PERSON =
            Pattern.compile("\\b(?:I|we|us|our|ours|my|me|mine)\\b", Pattern.CASE_INSENSITIVE);
    /// What any paper can say of itself, by its stems; a sentence of nothing else says nothing.
    private static final Set<String> COMMONPLACE = Words.content(
            "propose proposed provide provides give gives present presents offer offers show shows demonstrate find study propose "
                    + "introduce develop conduct perform discuss describe extend complement verify validate confirm "
                    + "support corroborate illustrate highlight reveal explore investigate examine analyze analyse "
                    + "empirical empirically theoretical theoretically theory experimental experimentally numerical "
                    + "experiment experiments result results finding findings evidence analysis analyses "
                    + "evaluation simulation simulations observation observations claim claims conclusion method "
                    + "methods approach approaches technique framework insight insights perspective contribution "
                    + "novel new extensive comprehensive thorough various several different many further additional "
                    + "existing previous prior recent paper work article aspect aspects question questions open raise "
                    + "conclude important real synthetic data dataset datasets effectiveness validity future research direction");
    private static final int FEWEST_TELLING = 3;

    private Standalone() {}

    /// Whether the sentence can be read by itself.
    ///
    /// @param sentence with single spaces
    public static boolean fits(String sentence) {
        int words = sentence.split(" ").length;
        char last = sentence.charAt(sentence.length() - 1);
        boolean ended = ".!”\"’)".indexOf(last) >= 0 && !sentence.endsWith("...");
        return words >= FEWEST_WORDS
                && words <= MOST_WORDS
                && ended
                && !sentence.contains("?")
                && (Character.isUpperCase(sentence.codePointAt(0))
                        || sentence.startsWith("“")
                        || sentence.startsWith("\""))
                && !UNFIT.matcher(sentence).find()
                && !ORDERS.matcher(sentence).matches()
                && !ROLE.matcher(sentence).matches()
                && !pointsBack(sentence)
                && telling(sentence)
                && balanced(sentence, '(', ')')
                && balanced(sentence, '[', ']');
    }

    /// Whether it opens a quotation that it does not close, or the other way round.
    public static boolean cutsAQuotation(String sentence) {
        return !balanced(sentence, '“', '”')
                || sentence.chars().filter(c -> c == '"').count() % 2 != 0;
    }

    /// Whether it speaks of its writer: in the first person.
    public static boolean ofItsWriter(String sentence) {
        return FIRST_PERSON.matcher(sentence).find();
    }

    private static boolean pointsBack(String sentence) {
        return POINTS_BACK
                        .matcher(sentence)
                        .results()
                        .anyMatch(m ->
                                Words.content(sentence.substring(0, m.start())).size() < WORDS_THAT_NAME)
                || DESCRIBED_BEFORE
                        .matcher(sentence)
                        .results()
                        .anyMatch(m -> !namedBefore(sentence, m, m.group("thing") == null ? "bare" : "thing"))
                || SAME.matcher(sentence).find()
                || THAT.matcher(sentence).find()
                || OWN_UNNAMED.matcher(sentence).find()
                || hasNoAntecedent(sentence)
                || OF_A_KIND.matcher(sentence).results().anyMatch(m -> namesNothing(sentence, m))
                || THIS.matcher(sentence).results().anyMatch(m -> namesNothing(sentence, m));
    }

    private static boolean namedBefore(String sentence, MatchResult points, String group) {
        return Words.stems(sentence.substring(0, points.start())).containsAll(Words.stems(points.group(group)));
    }

    private static boolean namesNothing(String sentence, MatchResult points) {
        Set<String> named = Words.content(points.group("named"));
        return Collections.disjoint(named, Words.content(sentence.substring(0, points.start())));
    }

    /// Whether its first pronoun comes when nothing was named yet that it could stand for, the verb aside.
    private static boolean hasNoAntecedent(String sentence) {
        Matcher pronoun = PRONOUN.matcher(sentence);
        return pronoun.find()
                && Words.content(sentence.substring(0, pronoun.start())).size() <= WORDS_THAT_A_PRONOUN_NEEDS;
    }

    private static boolean telling(String sentence) {
        Set<String> words = new TreeSet<>(Words.content(sentence));
        words.removeAll(COMMONPLACE);
        return words.size() >= FEWEST_TELLING;
    }

    private static boolean balanced(String text, char open, char close) {
        return text.chars().filter(c -> c == open).count()
                == text.chars().filter(c -> c == close).count();
    }
}
