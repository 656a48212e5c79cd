package clew.reading.rules;

import clew.reading.Attribution;
import clew.reading.Attribution.Kind;
import clew.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a text reports others as saying, as it may be printed: their own words where it quotes them, else the text's
/// words from the reporting verb on, untouched, so that denials and hedges stay.
final class Reported {
    private static final String WORD = "\\p{Lu}[\\p{L}’'-]+";
    private static final Pattern ANY_NAME =
            Pattern.compile(WORD + "(?: (?:" + WORD + "|\\p{Lu}\\.|van|von|de|der|den|la|da|al|bin|ibn))+");
    /// A name alone, or after what its bearer is: "spokeswoman Ann Gold".
    private static final Pattern NAMED =
            Pattern.compile("(?:(?:the )?(?:[\\p{L}-]+ )*?)(?:\\p{Lu}\\p{L}{0,4}\\. |Professor "
                    + "|Councillor |Mayor |Senator |President |Minister )*(" + WORD
                    + "(?: (?:" + WORD + "|\\p{Lu}\\.|van|von|de|der|den|la|da|al|bin|ibn)){0,3})");
    /// The writer, whose claims are read elsewhere, or nobody who could be named.
    private static final Pattern WRITER = Pattern.compile(
            "(?i)(?:i|we|us|who|which|that|it)|(?:our|my)\\b.*"
                    + "|(?:this|the (?:present|current)) (?:paper|work|article|study|post|note|letter|report|essay|survey|thesis)\\b.*");

    /// What takes back or leaves open that something was said at all.
    private static final Pattern OPEN = Pattern.compile(
            "(?i)\\b(?:if|unless|whether|not|never|nobody|no|false|denied|denies|although|would|could|might|should)\\b|n['’]t\\b");
    private static final Pattern MARKS = Pattern.compile("[“”\"]|''|``");
    private static final Pattern PRESENT = Pattern.compile("\\w+ing");
    private static final int FEWEST_QUOTED = 5;
    private static final int NEAR = 25;

    private static final Set<String> NOT_A_NAME =
            Set.of(("The A An It He She They We I This These But And In One Some Many"
                            + " Most All Both Several Few Such Other Each Every No Our My Your Their His Her Its Recent Current Modern"
                            + " Existing Another Any Critics Experts Researchers Officials Residents Supporters Opponents Nobody Everyone You")
                    .split(" "));

    private Reported() {}

    /// One thing that someone is reported to have said.
    ///
    /// @param passage the sentences it stands in
    /// @param speaker full name; empty where the text gives none that can be told
    /// @param quoted whether `said` are the speaker's own words
    /// @param said the quoted words, or a template in the third person; empty if none is certain
    /// @param share how much of the passage is reported, 0 to 1
    record Speech(Span passage, Optional<String> speaker, boolean quoted, Optional<String> said, double share) {}

    /// What a text reports, in order.
    ///
    /// @param sentences its sentences
    /// @param names full names that the text gives, earliest first
    static List<Speech> in(String text, List<Span> sentences, Set<String> names) {
        List<Speech> speeches = new ArrayList<>();
        for (Attribution a : Attributions.in(text, Reported::worth)) {
            Span source = a.source();
            if (source != null && !WRITER.matcher(source.of(text)).matches()) {
                Span passage = passage(a, source, sentences);
                double share = share(a, source, passage);
                Optional<String> said = asserted(text, passage, a, source) ? said(text, a, source) : Optional.empty();
                speeches.add(
                        new Speech(passage, speaker(source.of(text), names), a.kind() == Kind.DIRECT, said, share));
            }
        }
        return speeches;
    }

    private static boolean worth(String sentence) {
        for (String word : sentence.split("[^\\p{L}]+")) {
            if (word.equalsIgnoreCase("according") || (!word.isEmpty() && speech(word))) {
                return true;
            }
        }
        return false;
    }

    private static boolean speech(String verb) {
        return Reporting.verb(verb)
                .filter(v -> v.frames().contains(Reporting.Frame.QUOTATION)
                        || v.base().equals("think")
                        || v.base().equals("believe"))
                .isPresent();
    }

    /// The whole sentences around the reporting words and the first of what they report.
    private static Span passage(Attribution a, Span source, List<Span> sentences) {
        Span first = a.content().getFirst();
        int from = Math.min(Math.min(source.start(), a.cue().start()), first.start());
        int to = Math.max(Math.max(source.end(), a.cue().end()), first.end());
        int start = from;
        int end = to;
        for (Span s : sentences) {
            start = s.start() <= from && from < s.end() ? s.start() : start;
            end = s.start() < to && to <= s.end() ? s.end() : end;
        }
        return new Span(start, end);
    }

    private static double share(Attribution a, Span source, Span passage) {
        Span first = a.content().getFirst();
        int reported = length(source) + length(a.cue()) + length(first);
        return Math.min(1, (double) reported / Math.max(1, length(passage)));
    }

    private static int length(Span span) {
        return span.end() - span.start();
    }

    private static boolean asserted(String text, Span passage, Attribution a, Span source) {
        int from = Math.min(
                Math.min(source.start(), a.cue().start()),
                a.content().getFirst().start());
        return !OPEN.matcher(text.substring(passage.start(), from)).find();
    }

    /// What may be printed of an attribution.
    private static Optional<String> said(String text, Attribution a, Span source) {
        String cue = a.cue().of(text);
        Span first = a.content().getFirst();
        String content = first.of(text).strip();
        String[] group = cue.split("\\s+");
        String verb = group[group.length - 1];
        if (a.kind() == Kind.DIRECT) {
            String own = MARKS.matcher(content).replaceAll("").strip();
            boolean whole = Character.isUpperCase(own.codePointAt(0)) && own.split("\\s+").length >= FEWEST_QUOTED;
            boolean one = MARKS.matcher(content).results().count() <= 2;
            return whole && one && speech(verb) ? Optional.of(own.replaceFirst(",$", "")) : Optional.empty();
        }
        if (cue.equalsIgnoreCase("according to") && a.content().size() == 1) {
            return Optional.of("according to {voice}, " + lowered(marked(content)));
        }
        boolean says = content.startsWith("that ") || (plainly(verb) && !content.startsWith("to "));
        boolean finite = !group[0].equals("to") && !PRESENT.matcher(group[0]).matches();
        boolean straight = source.end() <= a.cue().start()
                && a.cue().end() <= first.start()
                && beside(text.substring(source.end(), a.cue().start()));
        if (!says || !finite || !straight) {
            return Optional.empty();
        }
        boolean apart = text.substring(a.cue().end(), first.start()).strip().equals(",");
        String words = apart
                ? cue + " that " + lowered(content)
                : text.substring(a.cue().start(), first.end());
        return Optional.of("{voice} " + marked(words.strip()));
    }

    /// Verbs after which a clause may stand without `that`, and hardly anything else.
    private static boolean plainly(String verb) {
        return Reporting.verb(verb)
                .filter(v -> Set.of("say", "think", "believe").contains(v.base()))
                .isPresent();
    }

    /// Whether the subject stands beside its verb, but for an apposition; one further off may be another verb's.
    private static boolean beside(String between) {
        return between.length() <= NEAR || between.startsWith(",") || between.startsWith(" (");
    }

    /// With curly marks around what is quoted, which the gate looks up in the passage.
    private static String marked(String words) {
        String folded = words.replaceAll("\\s+", " ");
        Matcher m = MARKS.matcher(folded);
        StringBuilder out = new StringBuilder();
        boolean open = false;
        while (m.find()) {
            open = !open;
            m.appendReplacement(out, open ? "“" : "”");
        }
        // A full stop before the closing mark ends the sentence, not the quotation.
        return m.appendTail(out).append(open ? "”" : "").toString();
    }

    private static String lowered(String clause) {
        String first = clause.split("[^\\p{L}]", 2)[0];
        return NOT_A_NAME.contains(first) && !first.equals("I")
                ? first.toLowerCase(Locale.ROOT) + clause.substring(first.length())
                : clause;
    }

    /// The full name of a source that is a named person or body.
    private static Optional<String> speaker(String source, Set<String> names) {
        String head = source.split("[,(–—]", 2)[0]
                .replaceAll("\\s+", " ")
                .replaceFirst(".*['’]s ", "")
                .strip();
        Matcher m = NAMED.matcher(head);
        return m.matches() ? full(m.group(1), names) : Optional.empty();
    }

    /// The full name behind a surname, where exactly one name of the text ends in it; a full name is itself.
    private static Optional<String> full(String name, Set<String> names) {
        if (NOT_A_NAME.contains(name.split(" ")[0])) {
            return Optional.empty();
        }
        if (name.contains(" ")) {
            return Optional.of(name);
        }
        List<String> bearers =
                names.stream().filter(n -> n.endsWith(" " + name)).toList();
        return bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
    }

    /// Names of two words and more in a text, in order of appearance.
    static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher m = ANY_NAME.matcher(text);
        List<String> found = new ArrayList<>();
        while (m.find()) {
            found.add(m.group().replaceAll("\\s+", " ").replaceFirst("['’]s$", ""));
        }
        found.stream().filter(n -> !NOT_A_NAME.contains(n.split(" ")[0])).forEach(names::add);
        return names;
    }
}
