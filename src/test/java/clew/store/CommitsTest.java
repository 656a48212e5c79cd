package clew.store;

import static org.assertj.core.api.Assertions.assertThat;

import clew.ClewException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writes that come while another is being committed.
class CommitsTest {
    @TempDir
    Path folder;

    private Store store;
    private Commits commits;

    @BeforeEach
    void open() {
        store = Store.open(folder, null);
        commits = new Commits(store.jdbi(), new Failures("the folder"));
    }

    @AfterEach
    void close() {
        commits.close();
        store.close();
    }

    private static Function<Handle, Handle> rest(String host) {
        return h -> {
            h.execute("INSERT INTO rest (host, until_at) VALUES (?, 1)", host);
            return h;
        };
    }

    /// Each waits for its own commit, all for one that holds them up until they are there.
    private List<CompletableFuture<Handle>> together(List<Function<Handle, Handle>> writes) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch there = new CountDownLatch(1);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> commits.commit(h -> {
            begun.countDown();
            try {
                there.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return 1;
        }));
        begun.await();
        List<CompletableFuture<Handle>> all =
                writes.stream().map(commits::begin).toList();
        there.countDown();
        assertThat(first.get()).isEqualTo(1);
        return all;
    }

    private List<String> resting() {
        return store.jdbi()
                .withHandle(h -> h.createQuery("SELECT host FROM rest ORDER BY host")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void areCommittedTogether() throws Exception {
        List<CompletableFuture<Handle>> writes = together(List.of(rest("a"), rest("b"), rest("c")));
        assertThat(writes.get(0).get())
                .isSameAs(writes.get(1).get())
                .isSameAs(writes.get(2).get());
        assertThat(resting()).containsExactly("a", "b", "c");
    }

    @Test
    void doNotFailBecauseOneOfThemDoes() throws Exception {
        List<CompletableFuture<Handle>> writes = together(
                List.of(rest("a"), h -> rest("b").andThen(rest("b")::apply).apply(h), rest("c")));
        writes.get(0).get();
        writes.get(2).get();
        assertThat(writes.get(1)).isCompletedExceptionally();
        assertThat(resting()).as("nothing of the one that failed").containsExactly("a", "c");
    }

    @Test
    void whatFailsSaysWhereInOneLine() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> commits.commit(h -> h.execute("INSERT INTO rest (host) VALUES (NULL)"))))
                .isInstanceOf(ClewException.class)
                .hasMessageContaining("the folder")
                .hasMessageNotContaining("\n");
        assertThat(commits.commit(rest("later"))).isNotNull();
    }
}
