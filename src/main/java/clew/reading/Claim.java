package clew.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Something that a voice asserts in one passage.
///
/// @param id stable: `c` and twelve hexadecimal digits of the page's hash and the span
/// @param speakers who says it, if not the authors of the work: names as the text has them
/// @param form how it may be printed
/// @param template the sentence to print, with `{voice}` where the speaker's name goes and `{show|shows}` where a
///     verb agrees with it (plural first); for a quotation or a title, the words between the quotation marks
/// @param force what kind of assertion it is
/// @param negated whether it denies something
/// @param hedged whether it is put carefully ("may", "suggest")
/// @param topics stems of the words it is about
/// @param weight how much it tells about the work, 0 to 1
public record Claim(
        String id,
        List<String> speakers,
        Form form,
        String template,
        Force force,
        boolean negated,
        boolean hedged,
        Set<String> topics,
        double weight,
        Passage passage) {
    public Claim {
        speakers = List.copyOf(speakers);
        topics = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(topics));
    }

    /// Strongest first; of equals that which comes first in its page.
    public static final Comparator<Claim> STRONGEST =
            Comparator.<Claim>comparingDouble(c -> -c.weight).thenComparing(c -> c.passage.start());

    private static final Pattern AGREEING = Pattern.compile("\\{([^|{}]+)\\|([^|{}]+)}");

    /// The same claim in other words.
    public Claim put(Form otherForm, String otherTemplate) {
        return new Claim(id, speakers, otherForm, otherTemplate, force, negated, hedged, topics, weight, passage);
    }

    /// The same claim, telling more or less about its work.
    ///
    /// @param other its weight, 0 to 1
    public Claim weighing(double other) {
        return new Claim(id, speakers, form, template, force, negated, hedged, topics, other, passage);
    }

    /// The claim as a sentence in a voice's mouth.
    ///
    /// @param plural whether a verb after the voice's name stands in the plural
    public String in(String voice, boolean plural) {
        if (form == Form.QUOTED) {
            String words = template.replaceAll("[“”\"]", "'").strip();
            boolean asks = words.endsWith("?") || words.endsWith("!");
            return voice + ": “" + (asks ? words : words.replaceAll("[.,;:]+$", "")) + (asks ? "”" : "”.");
        }
        if (form == Form.TITLED) {
            return voice + (plural ? " publish “" : " publishes “") + template + "”.";
        }
        String agreed = AGREEING.matcher(template).replaceAll(plural ? "$1" : "$2");
        String sentence = agreed.replace("{voice}", voice).strip();
        String ended = sentence.matches("(?s).*[.!?][”’)]?") ? sentence : sentence + ".";
        return ended.substring(0, 1).toUpperCase(Locale.ROOT) + ended.substring(1);
    }

    /// How a claim may be printed.
    public enum Form {
        /// Word for word, in quotation marks.
        QUOTED,
        /// In the third person, otherwise word for word.
        ATTRIBUTED,
        /// As the title of a work that its authors published.
        TITLED
    }

    /// What kind of assertion a claim is.
    public enum Force {
        /// A finding: shows, proves, finds.
        RESULT,
        /// A position: argues, believes, suggests.
        ARGUMENT,
        /// Something new put forward: proposes, introduces.
        PROPOSAL,
        /// What a work is on: studies, asks.
        TOPIC;

        /// Whether it says that something is so, rather than what was made or is looked at.
        public boolean asserts() {
            return this == RESULT || this == ARGUMENT;
        }
    }
}
