package clew.reading.rules;

import clew.reading.Claim.Force;
import clew.reading.rules.Verbs.Verb;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns what authors say of themselves into the third person: "In this paper, we show that …" becomes "{voice}
/// {show|shows} that …". Nothing else of the sentence is touched; where that cannot be done with certainty, nothing
/// is given.
final class FirstPerson {
    private static final String DROPPED =
            "(?:Moreover|Furthermore|Additionally|In addition|Notably|Specifically|In particular|However|"
                    + "Finally|Lastly|First|Second|Third|Firstly|Secondly|To this end|Here|Hence|Thus|Therefore|Consequently|Interestingly|"
                    + "Surprisingly|Remarkably|Importantly|Concretely|Overall|Further|More precisely|More generally|Crucially|"
                    + "Besides|Concerningly|Ultimately|Conversely|Nevertheless|Nonetheless|Similarly|Likewise|Meanwhile|Instead|(?:In|By) contrast|On the other hand|In (?:summary|short|conclusion|sum|total)|To summari[sz]e|As a (?:brief )?summary|As a (?:result|consequence)|As (?:an? |another |(?:a )?further )?(?:corollary|examples?|application|illustration|by-?product)|"
                    + "[Ii]n (?:this|our|the present) (?:paper|work|article|study|post|note|letter|report|talk|essay|survey|thesis))";
    private static final Pattern SPEAKS = Pattern.compile("^(?:" + DROPPED + ",? +)?"
            + "(?:(?<before>[^,;:]{3,90}), )?(?<subject>we|We|I) "
            + "(?<adverbs>(?:(?:also|then|further|first|next|now|thus|hence|therefore|instead|finally|only|here|formally|empirically|"
            + "rigorously|theoretically|analytically|numerically|mathematically|experimentally|explicitly|strongly|still|do not|do|can|"
            + "cannot|have|have also) )*)(?<verb>[a-z]+)(?<rest>\\b.*)$");
    private static final Pattern TEXT_SPEAKS = Pattern.compile("^(?:" + DROPPED
            + ",? +)?(?:This|The present|The current|The|Our) (?:paper|work|article|study|post|note|letter|report|essay|survey)"
            + " (?<verb>[a-z]+)(?<rest> .*)$");
    private static final Pattern RESULTS_SPEAK = Pattern.compile("^(?:" + DROPPED
            + ",? +)?[Oo]ur (?<what>(?:[a-z-]+ ){0,3}(?:results?|findings?|analys[ei]s|experiments?|data|measurements?|trials?|surveys?|"
            + "study|studies|simulations?|proofs?|observations?|evaluations?)) (?<verb>show|shows|suggest|suggests|indicate|indicates|"
            + "demonstrate|demonstrates|imply|implies|reveal|reveals|confirm|confirms|showed|suggested|indicated|revealed|confirmed)"
            + "(?<rest> .*)$");
    private static final Pattern SEQUENCE =
            Pattern.compile("\\b(?:also|then|further|first|next|now|thus|hence|therefore|instead|finally|here) ");
    private static final Pattern LEFT_OVER =
            Pattern.compile("\\b(?:I|we|We|us|our|ours|ourselves|my|My|me|mine|myself|Our|let's)\\b");
    private static final Pattern PERSON =
            Pattern.compile("\\b(?:I|i)['’]|\\b[Ww]e['’]|\\bI (?:am|was)\\b|\\band I\\b|\\blet us\\b");

    /// What is given with such an object is a finding: "provide evidence that".
    private static final Pattern EVIDENCE =
            Pattern.compile("^ (?:[\\w-]+ ){0,3}(?:evidence|proofs?|(?:counter)?examples?|support|guarantees?)\\b.*");
    /// What is found with such an object is something made: "establish novel bounds".
    private static final Pattern MADE =
            Pattern.compile("^ (?:an? |the |several |some |two |three )?(?:novel|new)\\b.*");

    private FirstPerson() {}

    /// A sentence in the third person.
    record Third(String template, Force force, boolean clause, String said) {}

    /// The third person of a sentence whose white space is folded.
    static Optional<Third> third(String sentence) {
        return speaks(sentence).or(() -> textSpeaks(sentence)).or(() -> resultsSpeak(sentence));
    }

    private static Optional<Third> speaks(String sentence) {
        Matcher m = SPEAKS.matcher(sentence);
        if (!m.matches()) {
            return Optional.empty();
        }
        Optional<Verb> verb = Verbs.of(m.group("verb"));
        String before = m.group("before") == null ? "" : m.group("before") + ", ";
        String adverbs = SEQUENCE.matcher(m.group("adverbs")).replaceAll("");
        boolean helped = adverbs.matches(".*\\b(?:do|do not|can|cannot|have) ");
        if (verb.isEmpty()
                || before.matches("(?i).*\\b(?:this|these|such|that|it|they|which|and|but|i|we|our|my)\\b.*")) {
            return Optional.empty();
        }
        String form = m.group("verb");
        boolean third = verb.get().present()
                && form.equals(Verbs.third(verb.get().base()))
                && !form.equals(verb.get().base());
        if (third || (!helped && m.group("verb").matches("shown|seen|given"))) {
            return Optional.empty();
        }
        String agreeing = helped || !verb.get().present()
                ? form
                : "{" + verb.get().base() + "|" + Verbs.third(verb.get().base()) + "}";
        String helpers = adverbs.replaceAll("\\bdo ", "{do|does} ").replaceAll("\\bhave ", "{have|has} ");
        return built(before, "{voice} " + helpers + agreeing, m.group("rest"), verb.get());
    }

    private static Optional<Third> textSpeaks(String sentence) {
        Matcher m = TEXT_SPEAKS.matcher(sentence);
        Optional<Verb> verb = m.matches() ? Verbs.of(m.group("verb")) : Optional.empty();
        if (verb.isEmpty() || !m.group("verb").equals(Verbs.third(verb.get().base()))) {
            return Optional.empty();
        }
        return built("", "{voice} {" + verb.get().base() + "|" + m.group("verb") + "}", m.group("rest"), verb.get());
    }

    private static Optional<Third> resultsSpeak(String sentence) {
        Matcher m = RESULTS_SPEAK.matcher(sentence);
        if (!m.matches()) {
            return Optional.empty();
        }
        Verb verb = new Verb(m.group("verb"), Force.RESULT, true);
        return built("", "the " + m.group("what") + " of {voice} " + m.group("verb"), m.group("rest"), verb);
    }

    private static Optional<Third> built(String before, String frame, String rest, Verb verb) {
        if (PERSON.matcher(rest).find()) {
            return Optional.empty();
        }
        String said = rest.replaceAll("\\b(?:we|I)\\b", "they")
                .replaceAll("\\b(?:our|my)\\b", "their")
                .replaceAll("\\b(?:us|me)\\b", "them")
                .replaceAll("\\b(?:ours|mine)\\b", "theirs")
                .replaceAll("\\b(?:ourselves|myself)\\b", "themselves");
        if (LEFT_OVER.matcher(said).find() || said.strip().split(" ").length < 3) {
            return Optional.empty();
        }
        boolean clause = said.matches("^,? (?:[a-z]+ ){0,3}that .*");
        return Optional.of(new Third(before + frame + said, force(verb, said), clause, before + said));
    }

    private static Force force(Verb verb, String said) {
        return switch (verb.force()) {
            case PROPOSAL -> EVIDENCE.matcher(said).matches() ? Force.RESULT : Force.PROPOSAL;
            case RESULT -> MADE.matcher(said).matches() ? Force.PROPOSAL : Force.RESULT;
            case ARGUMENT, TOPIC -> verb.force();
        };
    }
}
