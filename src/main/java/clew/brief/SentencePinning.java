package clew.brief;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.work.Pin;
import clew.work.Pinning;
import clew.work.Pins;
import clew.work.Works;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes what a person says of what is printed, from the command line and the pages alike, and keeps it as a pin. A
/// sentence is named by its id and a stored version that has it, which nothing changes any more.
public final class SentencePinning {
    private static final int LONGEST = 1000;

    private final Versions versions;
    private final Works works;
    private final String thread;
    private final InstantSource clock;

    /// @param thread the slug of the thread that the pins are for
    public SentencePinning(Versions versions, Works works, String thread, InstantSource clock) {
        this.versions = versions;
        this.works = works;
        this.thread = thread;
        this.clock = clock;
    }

    /// Says that a sentence is not to be printed, nor what repeats it.
    ///
    /// @param version the number of a version that has it; the latest that has it if `null`
    /// @throws ClewException if no such version has it, or that is said already
    public Pin reject(@Nullable Integer version, String id) {
        return pin(Pin.Kind.REJECT, version, id, "");
    }

    /// Says that a sentence stays printed while its passages stand.
    ///
    /// @param version the number of a version that has it; the latest that has it if `null`
    /// @throws ClewException if no such version has it, or that is said already
    public Pin keep(@Nullable Integer version, String id) {
        return pin(Pin.Kind.KEEP, version, id, "");
    }

    /// Puts a sentence in other words.
    ///
    /// @param version the number of a version that has it; the latest that has it if `null`
    /// @throws ClewException if no such version has it, or the words are none, too many, or its words already
    public Pin reword(@Nullable Integer version, String id, String words) {
        return pin(Pin.Kind.REWORD, version, id, Pinning.filled(words, "the wording", LONGEST));
    }

    private Pin pin(Pin.Kind kind, @Nullable Integer version, String id, String words) {
        Brief brief = having(version, id.strip());
        Sentence sentence = in(brief, id.strip()).orElseThrow();
        Optional<Pin> last = new Pins(works.pins(thread))
                .holding().stream()
                        .filter(p ->
                                p.kind().ofSentences() && p.about().getFirst().equals(sentence.id()))
                        .reduce((earlier, later) -> later);
        if (last.filter(p -> p.kind() == kind && p.text().equals(words)).isPresent()) {
            throw new ClewException(
                    Kind.BAD_INPUT, "pin " + last.get().number() + " says so already of '" + sentence.id() + "'");
        }
        if (words.equals(sentence.text())) {
            throw new ClewException(Kind.BAD_INPUT, "'" + sentence.id() + "' has those words already; give others");
        }
        String number = Integer.toString(brief.version().number());
        return works.pin(thread, clock.instant(), kind, List.of(sentence.id(), number, sentence.text()), words);
    }

    private Brief having(@Nullable Integer version, String id) {
        Stream<Integer> numbers = version != null
                ? Stream.of(version)
                : versions.heads(thread).reversed().stream().map(Brief.Version::number);
        return numbers.flatMap(n -> versions.find(thread, n).stream())
                .filter(b -> in(b, id).isPresent())
                .findFirst()
                .orElseThrow(() -> new ClewException(
                        Kind.NOT_FOUND,
                        (version == null ? "no version" : "version " + version) + " of '" + thread
                                + "' has a sentence '" + id
                                + "'; its id stands on the page of a sentence, in exports and in 'clew search'"));
    }

    private static Optional<Sentence> in(Brief brief, String id) {
        return brief.sentences().filter(s -> s.id().equals(id)).findFirst();
    }
}
