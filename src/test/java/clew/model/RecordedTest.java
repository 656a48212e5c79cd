package clew.model;

import static org.assertj.core.api.Assertions.assertThat;

import clew.model.Reply.Cause;
import clew.model.langchain.Langchain;
import clew.net.Reach;
import clew.net.Web;
import clew.net.Wishes;
import clew.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers are kept at once, found again, and given again without any network.
class RecordedTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2025-01-01T00:00:00Z"));
    private static final String NAME = "compatible/some-model";

    @TempDir
    Path folder;

    private static LanguageModel service(MisbehavingModelServer server) {
        Choice choice = new Choice(Provider.COMPATIBLE, "some-model", server.at(), null, null, Budget.DEFAULT, false);
        Web web = new Web(new Reach(Set.of(choice.named().orElseThrow()), null), "", Wishes.unheard(), CLOCK);
        return new Langchain(choice, Optional.empty(), web, CLOCK);
    }

    private static List<Prompt> prompts() {
        return IntStream.range(0, 5)
                .mapToObj(i -> new Prompt("read-1", "Say what it claims.", "[" + i + "] Hedges.", "{}", 50))
                .toList();
    }

    private static List<Reply> replies(LanguageModel model) {
        return prompts().stream().map(model::ask).toList();
    }

    @Test
    void aCycleThatBrokeOffPaysOnlyForWhatItDidNotAskYetAndAReplayNeedsNoNetwork() {
        List<Reply> first = new ArrayList<>();
        // What no database keeps as it is must not make the recorded answer another than the first.
        MisbehavingModelServer server =
                new MisbehavingModelServer(q -> "answer \uD83D\uDC1D\0\uD800 " + q.material() + System.nanoTime());
        try (server;
                Store store = Store.open(folder, null)) {
            LanguageModel model = new Recorded(service(server), store.calls(), Prices.FREE, "a", CLOCK);
            prompts().stream().limit(3).map(model::ask).forEach(first::add);
            assertThat(server.answered()).isEqualTo(3);
        }
        List<Reply> whole;
        try (MisbehavingModelServer again = new MisbehavingModelServer(q -> "another answer");
                Store store = Store.open(folder, null)) {
            LanguageModel model = new Recorded(service(again), store.calls(), Prices.FREE, "a", CLOCK);
            whole = replies(model);
            assertThat(whole).hasSize(5).startsWith(first.toArray(Reply[]::new));
            assertThat(again.answered()).as("three were found").isEqualTo(2);
        }
        try (Store store = Store.open(folder, null)) {
            assertThat(replies(new Replay(NAME, store.calls()))).isEqualTo(whole);
            LanguageModel cut = new Scripted(p -> new Reply.None(Cause.AWAY, "the network is cut"));
            assertThat(replies(named(cut, store.calls()))).isEqualTo(whole);
        }
    }

    /// A recorded model of that name.
    private static LanguageModel named(LanguageModel model, Calls calls) {
        return new Recorded(
                new LanguageModel() {
                    @Override
                    public String name() {
                        return NAME;
                    }

                    @Override
                    public Reply ask(Prompt prompt) {
                        return model.ask(prompt);
                    }
                },
                calls,
                Prices.FREE,
                "a",
                CLOCK);
    }

    @Test
    void aReplaySaysWhatIsNotRecordedAndFailuresAreNotKept() {
        try (Store store = Store.open(folder, null)) {
            Prompt prompt = prompts().getFirst();
            LanguageModel failing = new Scripted(p -> new Reply.None(Cause.GARBLED, "half of it"));
            new Recorded(failing, store.calls(), Prices.FREE, "a", CLOCK).ask(prompt);
            Reply.None none = (Reply.None) new Replay("test/scripted", store.calls()).ask(prompt);
            assertThat(none.cause()).isEqualTo(Cause.NOT_RECORDED);
            LanguageModel good = new Scripted(p -> new Reply.Answered("well", 2, 1));
            new Recorded(good, store.calls(), Prices.FREE, "a", CLOCK).ask(prompt);
            assertThat(new Replay("test/scripted", store.calls()).ask(prompt))
                    .isEqualTo(new Reply.Answered("well", 2, 1));
            assertThat(new Replay("test/other", store.calls()).ask(prompt))
                    .as("another model's answer")
                    .isInstanceOf(Reply.None.class);
            assertThat(new Replay("test/scripted", store.calls())
                            .ask(new Prompt("read-2", prompt.instructions(), prompt.material(), "{}", 50)))
                    .as("another form")
                    .isInstanceOf(Reply.None.class);
        }
    }

    @Test
    void whatCannotBeRecordedIsNoAnswer() {
        Store store = Store.open(folder, null);
        Calls closed = store.calls();
        store.close();
        LanguageModel good = new Scripted(p -> new Reply.Answered("well", 2, 1));
        Reply.None none = (Reply.None) new Recorded(good, closed, Prices.FREE, "a", CLOCK)
                .ask(prompts().getFirst());
        assertThat(none.cause()).isEqualTo(Cause.NOT_RECORDED);
        assertThat(none.why()).hasLineCount(1);
    }
}
