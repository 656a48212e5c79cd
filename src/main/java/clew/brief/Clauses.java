package clew.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Takes a sentence that tells several claims apart into what it says of each: cuts it where one clause is set
/// beside another, by a semicolon or a word that only joins ("and", "but", "while", "whereas"). Words that say
/// more, such as "because", stay in their clause.
final class Clauses {
    /// A sentence with more places to cut is not taken apart.
    private static final int MOST_CUTS = 8;

    private static final Pattern JOINT = Pattern.compile("; |,? (?:and|but|while|whereas) ");
    /// Where a sentence begins with a joining word its first clause ends at a comma.
    private static final Pattern OPENED = Pattern.compile("^(?:While|Whereas) ");

    private Clauses() {}

    /// Every way to take a sentence apart into so many clauses, in its order. None if it cannot be.
    static List<List<String>> of(String sentence, int clauses) {
        boolean opened = OPENED.matcher(sentence).find();
        String text = OPENED.matcher(sentence).replaceFirst("");
        List<MatchResult> joints = new ArrayList<>(JOINT.matcher(text).results().toList());
        if (opened) {
            joints.addAll(Pattern.compile(", ").matcher(text).results().toList());
            joints.sort(java.util.Comparator.comparingInt(MatchResult::start));
        }
        List<List<String>> ways = new ArrayList<>();
        if (joints.size() <= MOST_CUTS) {
            cut(text, joints, 0, 0, clauses, List.of(), ways);
        }
        return ways;
    }

    private static void cut(
            String text,
            List<MatchResult> joints,
            int next,
            int from,
            int clauses,
            List<String> before,
            List<List<String>> ways) {
        if (clauses == 1) {
            ways.add(and(before, text.substring(from)));
            return;
        }
        for (int i = next; i < joints.size(); i++) {
            MatchResult joint = joints.get(i);
            if (joint.start() > from) {
                List<String> so = and(before, text.substring(from, joint.start()));
                cut(text, joints, i + 1, joint.end(), clauses - 1, so, ways);
            }
        }
    }

    private static List<String> and(List<String> before, String clause) {
        List<String> all = new ArrayList<>(before);
        all.add(clause.strip());
        return all;
    }
}
