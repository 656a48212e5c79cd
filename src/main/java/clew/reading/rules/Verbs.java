package clew.reading.rules;

import clew.reading.Claim.Force;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Verbs with which authors report what they found, hold, put forward or look at, in the forms they take.
final class Verbs {
    /// A verb as it stands: its force, its base form and whether it agrees with its subject.
    record Verb(String base, Force force, boolean present) {}

    private static final Map<String, Verb> FORMS = new LinkedHashMap<>();

    static {
        add(
                Force.RESULT,
                "show prove find demonstrate establish observe report reveal confirm discover identify obtain derive"
                        + " conclude detect measure see notice uncover characterize characterise recover replicate");
        add(
                Force.ARGUMENT,
                "argue believe think claim suggest contend doubt hypothesize hypothesise conjecture maintain posit"
                        + " advocate caution warn recommend question dispute reject challenge expect predict hold assert insist disagree"
                        + " agree concede withdraw retract qualify revise note emphasize emphasise stress");
        add(
                Force.PROPOSAL,
                "propose introduce present develop design offer construct devise formulate build describe define"
                        + " extend generalize generalise improve provide give");
        add(
                Force.TOPIC,
                "study investigate examine analyze analyse ask review explore consider revisit survey address test"
                        + " compare evaluate discuss tackle aim seek assess");
        Map.of(
                        "shown",
                        "show",
                        "found",
                        "find",
                        "gave",
                        "give",
                        "given",
                        "give",
                        "saw",
                        "see",
                        "seen",
                        "see",
                        "thought",
                        "think",
                        "held",
                        "hold",
                        "built",
                        "build",
                        "withdrew",
                        "withdraw")
                .forEach((form, base) -> FORMS.put(form, new Verb(base, force(base), false)));
        FORMS.put("sought", new Verb("seek", Force.TOPIC, false));
    }

    private Verbs() {}

    private static Force force(String base) {
        Verb verb = FORMS.get(base);
        return verb == null ? Force.RESULT : verb.force();
    }

    private static void add(Force force, String bases) {
        for (String base : bases.split(" ")) {
            FORMS.put(base, new Verb(base, force, true));
            FORMS.put(third(base), new Verb(base, force, true));
            FORMS.put(past(base), new Verb(base, force, false));
        }
    }

    /// The verb that a word is a form of.
    static Optional<Verb> of(String word) {
        return Optional.ofNullable(FORMS.get(word.toLowerCase(Locale.ROOT)));
    }

    /// The form after a subject in the third person singular.
    static String third(String base) {
        if (base.endsWith("y") && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        return base.matches(".*(?:s|x|z|ch|sh)") ? base + "es" : base + "s";
    }

    private static String past(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (base.endsWith("y") && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return base + "ed";
    }
}
