package clew.thread;

import clew.text.Words;
import java.util.List;
import java.util.regex.Pattern;

/// A question followed over time.
///
/// @param slug its short name: lower-case letters, digits and hyphens, at most 60
/// @param include words that count towards the thread
/// @param exclude words that set an item aside
/// @param notice a line shown with every brief, such as that a debate is invented; empty for most threads
public record NarrativeThread(
        String slug, String title, String question, List<String> include, List<String> exclude, String notice) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");
    private static final int LONGEST_SLUG = 60;

    public NarrativeThread {
        if (!SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException("not a slug: '" + slug
                    + "'; use lower-case letters, digits and hyphens, at most 60, such as night-lights");
        }
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /// A short name made from a title; empty if it holds no Latin letter or digit.
    public static String slug(String title) {
        String plain = Words.fold(title)
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.length() <= LONGEST_SLUG) {
            return plain;
        }
        int word = plain.lastIndexOf('-', LONGEST_SLUG);
        return plain.substring(0, word > 0 ? word : LONGEST_SLUG);
    }
}
