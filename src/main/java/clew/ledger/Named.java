package clew.ledger;

import clew.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What titles name: processes, properties and views, such as "part-night lighting".
final class Named {
    private static final Pattern ABSTRACT = Pattern.compile(
            ".{3,}(?:ing|tion|ence|ance|ility|icity|ness|ment|ism|ysis)|bias|theory|bounds?|effect|gap");
    private static final Pattern OUTCOME =
            Pattern.compile("descent|decline|collapse|growth|decay|failure|success|loss|risk");

    private Named() {}

    /// Two-word names of what may go far or not.
    static Set<String> views(String title) {
        return pairs(title, ABSTRACT);
    }

    /// Names, of two words or one, of what may have a cause.
    static Set<String> effects(String title) {
        Set<String> effects = pairs(title, Pattern.compile(ABSTRACT + "|" + OUTCOME));
        Words.of(title).stream().filter(w -> ABSTRACT.matcher(w).matches()).forEach(effects::add);
        return effects;
    }

    private static Set<String> pairs(String title, Pattern second) {
        Set<String> pairs = new HashSet<>();
        List<String> words = Words.of(title);
        for (int i = 0; i + 1 < words.size(); i++) {
            String a = words.get(i);
            boolean joined = a.length() > 3 && !Words.isFunction(a) && !a.endsWith("ing") && !a.endsWith("ly");
            if (joined && second.matcher(words.get(i + 1)).matches()) {
                pairs.add(a + " " + words.get(i + 1));
            }
        }
        return pairs;
    }
}
