package clew.ledger;

import clew.item.Page;
import clew.item.Snapshot;
import clew.reading.Claim;
import clew.reading.Claim.Force;
import clew.reading.Claim.Form;
import clew.reading.Passage;
import clew.text.Words;
import clew.work.Copy;
import clew.work.Work;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A title that takes a side: it says something ("Streetlights do not save lives"), or names what it is for or against
/// ("In defence of dim light"). It is a claim in so far as its authors published it under that title; that is also all
/// that is ever printed of it.
final class Thesis {
    /// Less than what a text says of itself.
    private static final double WEIGHT = 0.5;

    private static final Pattern SIDE = Pattern.compile(
            "^(?:in (?:defen[cs]e|praise) of|against|the (?:case|argument)s? (?:for|against)|beyond|(?:re)?thinking again|rethink(?:ing)?"
                    + "|the (?:end|myth|failure|trouble|promise|limits|pitfalls|dangers|benefits) (?:of|with)|why (?!and |or |how )"
                    + "|(?:an?|the) (?:\\S+ ){0,2}(?:that|which) )\\b?.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SAYS = Pattern.compile(
            "^(?!(?:how|what|when|where|which|who|whether|towards?|if|on)\\b)(?:\\S+ ){1,9}?(?:is|are|was|were|may|might|can|cannot|could|must"
                    + "|should|will|would|do|does|did|has|have|needs?|requires?|hurts?|harms?|helps?|improves?|reduces?|increases?|explains?"
                    + "|causes?|prevents?|fails?|works?|matters?|leads?|drives?|breaks?|saves?|kill(?:s|ed)?|(?:is|are|do|does|can|ca|could|would|should"
                    + "|must|wo)n['’]t)\\b .*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern THERE =
            Pattern.compile("^there (?:is|are|will|can|may)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIES = Pattern.compile(
            "^(?:against|beyond|rethink|the (?:case|argument)s? against|the (?:end|myth|failure|trouble|limits|pitfalls|dangers) )"
                    + "|\\b(?:not|no|never|cannot|unable|fails?|failed|without|insufficient|broken|dead|kill(?:s|ed)?|wrong|myth)\\b(?! (?:only|just)\\b)"
                    + "|n['’]t\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CAREFUL =
            Pattern.compile("\\b(?:may|might|could|perhaps|probably|likely)\\b", Pattern.CASE_INSENSITIVE);

    private Thesis() {}

    /// Whether a title takes a side rather than naming a subject or asking.
    static boolean takesSide(String title) {
        String main = title.split(": | — | – ", 2)[0];
        return !title.contains("?")
                && (SIDE.matcher(main).matches()
                        || SAYS.matcher(main + " ").matches()
                        || THERE.matcher(main).matches());
    }

    /// The title of a work as a claim, if it takes a side and stands on a page that can be read.
    ///
    /// @param pages the text of a page by its hash; empty if it is not there
    static Optional<Claim> of(Work work, Function<String, String> pages) {
        return takesSide(work.title())
                ? work.copies().stream()
                        .filter(Copy::certain)
                        .flatMap(c -> passage(work.title(), c, pages.apply(c.page())).stream())
                        .findFirst()
                        .map(p -> claim(work.title(), p))
                : Optional.empty();
    }

    private static Optional<Passage> passage(String title, Copy copy, String page) {
        return Page.header(page, "Title").flatMap(span -> {
            int at = page.substring(span[0], span[1]).indexOf(title);
            return at < 0
                    ? Optional.empty()
                    : Optional.of(Passage.between(
                            copy.item(), copy.page(), page, span[0] + at, span[0] + at + title.length()));
        });
    }

    private static Claim claim(String title, Passage passage) {
        String seed = "title:" + Words.letters(title);
        return new Claim(
                "c" + Snapshot.hash(seed.getBytes(StandardCharsets.UTF_8)).substring(0, 12),
                List.of(),
                Form.TITLED,
                title,
                Force.ARGUMENT,
                DENIES.matcher(title).find(),
                CAREFUL.matcher(title).find(),
                Words.content(title),
                WEIGHT,
                passage);
    }
}
