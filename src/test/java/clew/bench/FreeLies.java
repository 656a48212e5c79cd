package clew.bench;

import clew.bench.Lies.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a freer hand does to a sentence: words put in, conditions left out, causes made up, roles turned round. Written
/// without a look at the lists of what checks them.
final class FreeLies {
    private static final List<String> ADJECTIVES = List.of(
            "expensive", "famous", "rural", "dangerous", "modern", "commercial", "early", "rare", "young", "public");
    private static final List<String> CAUSES = List.of(
            " because the data are noisy",
            " due to better hardware",
            " as a result of lower costs",
            ", which explains why it is used");
    private static final Pattern WORD = Pattern.compile("(?<= )[a-z]{5,}(?= [a-z]+)");
    private static final Pattern CONDITION = Pattern.compile(
            " (?:in|on|under|for|with|within|when|during|among|at|across|over|between) (?!that\\b)[^,;:]{4,}$");

    private final Random random;

    FreeLies(Random random) {
        this.random = random;
    }

    /// What a claim says, false in that way.
    Optional<String> of(String claimed, Way way) {
        String body = claimed.replaceAll("[.]$", "");
        if (body.contains("“")) {
            return Optional.empty();
        }
        return switch (way) {
            case WORD_ADDED ->
                any(WORD, body)
                        .map(w ->
                                body.substring(0, w.start()) + one(ADJECTIVES) + " " + body.substring(w.start()) + ".");
            case CONDITION_DROPPED -> dropped(body);
            case CAUSE_ADDED -> Optional.of(body + one(CAUSES) + ".");
            case ROLES_TURNED -> turned(body);
            default -> Optional.empty();
        };
    }

    private static Optional<String> dropped(String body) {
        Matcher m = CONDITION.matcher(body);
        int from = -1;
        while (m.find(from + 1)) {
            from = m.start();
            String left = body.substring(0, from);
            if (left.split(" ").length > 6 && body.substring(from).split(" ").length < 9) {
                return Optional.of(left + ".");
            }
        }
        return Optional.empty();
    }

    /// Two words far enough apart, with nothing between that would make them interchangeable.
    private Optional<String> turned(String body) {
        List<MatchResult> words = new ArrayList<>(WORD.matcher(body).results().toList());
        Collections.shuffle(words, random);
        for (MatchResult a : words) {
            for (MatchResult b : words) {
                String between = a.end() < b.start() ? body.substring(a.end(), b.start()) : "";
                boolean apart = between.split(" ").length > 3 && !between.matches(".*\\b(?:and|or|than|both)\\b.*");
                if (apart && !a.group().equals(b.group())) {
                    return Optional.of(body.substring(0, a.start()) + b.group() + between + a.group()
                            + body.substring(b.end()) + ".");
                }
            }
        }
        return Optional.empty();
    }

    private Optional<MatchResult> any(Pattern pattern, String text) {
        List<MatchResult> all = pattern.matcher(text).results().toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
