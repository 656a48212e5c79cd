package clew.brief;

import clew.reading.Aided;
import clew.reading.Reading;
import clew.text.Words;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a language model read for a version.
///
/// @param name which model read
/// @param pages that were read with it for this version
/// @param requests how often it was asked
/// @param unanswered how often nothing usable came back
/// @param claims sentences that it took for claims
/// @param refused how many of those were not taken over
public record Read(String name, int pages, int requests, int unanswered, int claims, int refused) {
    /// What a model did for the pages that were read for a version; `null` where none was asked.
    static @Nullable Read of(List<Reading> readings) {
        List<Aided> aided =
                readings.stream().map(Reading::aided).filter(Objects::nonNull).toList();
        return aided.isEmpty()
                ? null
                : new Read(
                        aided.getFirst().model(),
                        aided.size(),
                        aided.stream().mapToInt(Aided::requests).sum(),
                        aided.stream().mapToInt(Aided::unanswered).sum(),
                        aided.stream().mapToInt(Aided::chosen).sum(),
                        aided.stream()
                                .flatMap(a -> a.refused().values().stream())
                                .mapToInt(Integer::intValue)
                                .sum());
    }

    /// The same in a sentence.
    public String inWords() {
        return name + " read " + Words.counted(pages, "page") + " in " + Words.counted(requests, "request") + ", "
                + unanswered + " without an answer; it took " + Words.counted(claims, "sentence") + " for claims, "
                + refused + " of them refused.";
    }
}
