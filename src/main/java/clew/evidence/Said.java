package clew.evidence;

import clew.text.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Takes from a sentence the words that only say whose it is: "Ada Quill reports that …", "According to the panel, …",
/// "…, the panel says". What is left is what is said, and that is what its passages have to say.
final class Said {
    /// Verbs under which anything may be told that somebody stated.
    private static final String THAT = "says?|said|writes?|wrote|states?|stated|reports?|reported|notes?|noted|adds?"
            + "|added|finds?|found|observes?|observed|explains?|explained|concludes?|concluded|argues?|argued|holds?"
            + "|held|maintains?|maintained|estimates?|estimated|warns?|warned|stress(?:es|ed)?";
    /// Of those the ones that may stand without "that".
    private static final String PLAIN = "says?|said";

    /// Where a text says itself that somebody says something.
    private static final Pattern STATED = Pattern.compile(
            "\\b(?:(?:we|i)(?: \\w+)? (" + THAT + ")|(" + THAT + ") that)\\b", Pattern.CASE_INSENSITIVE);

    private final Pattern before;
    private final Pattern after;

    private Said(String speaker) {
        before = Pattern.compile(
                "^(?:according to " + speaker + ",|" + speaker + "(?: (?:" + THAT + ") that\\b| (?:" + PLAIN
                        + ")\\b,?|:))\\s*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        after = Pattern.compile(
                ", (?:according to " + speaker + "|" + speaker + " (?:" + THAT + "))(?=[.,;]|$)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// What a sentence says, without whose it is. A verb that the passages have, too, is not taken away.
    ///
    /// @param names of those in whose mouth it is put
    static String of(String sentence, String passages, Collection<String> names) {
        if (names.isEmpty()) {
            return sentence;
        }
        String name = names.stream()
                .map(n -> n.replaceFirst("^[Tt]he ", ""))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:the )?(?:", "|colleagues|the authors)"));
        Said said = new Said(name + "(?:(?:, and|,| and) " + name + ")*");
        Set<String> known = new HashSet<>();
        STATED.matcher(passages)
                .results()
                .forEach(m -> known.add(Lexicon.wordNet()
                        .base((m.group(1) == null ? m.group(2) : m.group(1)).toLowerCase(Locale.ROOT))));
        return said.cut(said.cut(sentence, said.before, known), said.after, known);
    }

    private String cut(String sentence, Pattern frame, Set<String> known) {
        Matcher m = frame.matcher(sentence);
        if (!m.find()) {
            return sentence;
        }
        List<String> words = Words.of(m.group().toLowerCase(Locale.ROOT));
        boolean told = words.stream()
                .filter(w -> w.matches(THAT))
                .map(Lexicon.wordNet()::base)
                .anyMatch(known::contains);
        return told ? sentence : sentence.substring(0, m.start()) + sentence.substring(m.end());
    }
}
