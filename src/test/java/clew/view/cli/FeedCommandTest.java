package clew.view.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clew.App;
import clew.collect.Followed;
import clew.feed.Memory;
import clew.net.Validators;
import clew.store.Store;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Following feeds at the command line. Nothing here reaches any network: what is asked stands on this machine, which
/// is refused.
class FeedCommandTest {
    private static final String FEED = "http://127.0.0.1:9/feed";

    @TempDir
    Path data;

    @BeforeEach
    void oneThread() {
        assertThat(clew("new", "bees", "--title", "Bees", "--question", "Do bees come back?")
                        .code())
                .isZero();
    }

    private Said clew(String... arguments) {
        return Said.by(App::open, Map.of("CLEW_DATA", data.toString()), arguments);
    }

    @Test
    void aFeedIsFollowedListedAndLeft() throws Exception {
        assertThat(clew("feed", "add", "bees", "HTTPS://Example.ORG/feed#x", "--name", "Notes", "--as-is")
                        .err())
                .contains("'bees' follows https://example.org/feed");
        assertThat(clew("feed", "add", "bees", "https://example.org/feed").err())
                .contains("already");
        JsonNode list =
                new ObjectMapper().readTree(clew("feed", "list", "--json").out());
        assertThat(list).hasSize(1);
        assertThat(list.get(0).get("health").asText()).isEqualTo("new");
        assertThat(list.get(0).get("name").asText()).isEqualTo("Notes");
        assertThat(clew("feed", "list", "bees").out()).contains("https://example.org/feed", "not asked yet");
        assertThat(clew("feed", "remove", "bees", "https://example.org/feed").code())
                .isZero();
        assertThat(clew("feed", "list").out()).isEmpty();
        Said again = clew("feed", "remove", "bees", "https://example.org/feed");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("does not follow").hasLineCount(1);
    }

    @Test
    void whatIsNoWebAddressIsRefusedInOneLine() {
        Said said = clew("feed", "add", "bees", "file:///etc/passwd");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains("is not a web address", "clew feed kinds")
                .hasLineCount(1);
        assertThat(clew("feed", "add", "wasps", "https://example.org/").err()).contains("no thread 'wasps'");
        assertThat(clew("collect", "--proxy", "socks://x").err())
                .contains("http://HOST:PORT")
                .hasLineCount(1);
    }

    @Test
    void aHostThatIsNotAllowedIsNotAskedAndNotWaitedForOnceItIs() {
        clew("feed", "add", "bees", FEED, "--as-is");
        Said first = clew("collect", "bees");
        assertThat(first.code()).isZero();
        assertThat(first.err()).contains("127.0.0.1 is not of the public internet", "0 feeds asked; 1 is not allowed");
        assertThat(clew("feed", "list").out())
                .contains("not asked, as it is not allowed", "--allow-host 127.0.0.1", "never read");
        assertThat(clew("collect", "bees", "--allow-host", "127.0.0.1:9").err())
                .contains("127.0.0.1:9 takes no connections", "1 feed asked, 0 new items");
        assertThat(clew("collect", "bees", "--allow-host", "127.0.0.1:9").err())
                .as("now it was asked, and it is not asked again at once")
                .contains("No feed is due; the next is at");
        assertThat(clew("feed", "remove", "bees", FEED).code()).isZero();
        clew("feed", "add", "bees", FEED, "--as-is");
        assertThat(clew("collect").err()).as("nor when it is followed anew").contains("No feed is due");
    }

    @Test
    void aHostThatWasNamedIsReached() {
        clew("feed", "add", "bees", FEED, "--as-is");
        assertThat(clew("collect", "--allow-host", "127.0.0.1:9").err()).contains("127.0.0.1:9 takes no connections");
    }

    @Test
    void aSecondThreadGetsTheFeedWhole() {
        clew("new", "hives", "--title", "Hives", "--question", "Do hives last?");
        try (Store store = Store.open(data, null)) {
            var now = java.time.Instant.parse("2025-01-01T00:00:00Z");
            store.feeds().follow(new Followed("bees", "", FEED), now);
            var standing = store.feeds().standing(FEED).orElseThrow();
            store.feeds()
                    .keep(java.util.List.of(new clew.collect.Standing(
                            FEED,
                            null,
                            new Memory(new Validators("\"e\"", null, FEED), "digest"),
                            standing.next(),
                            60,
                            now,
                            now,
                            standing.trouble(),
                            standing.brought())));
            store.feeds().follow(new Followed("hives", "", FEED), now);
            assertThat(store.feeds().standing(FEED).orElseThrow().memory()).isEqualTo(Memory.NONE);
            assertThat(store.feeds().followers(FEED)).hasSize(2);
        }
    }
}
