package clew.store;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import clew.model.Amount;
import clew.model.Budget;
import clew.model.Calls;
import clew.model.Prices;
import clew.model.Reply;
import clew.model.Spending;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store must do for language models.
interface ModelRecordContract {
    TestHouse open();

    @Test
    default void anAnswerIsFoundAgainByModelAndHashAndTheFirstStays() {
        Reply.Answered first = new Reply.Answered("{\"a\": \"café \uD83D\uDC1D\"}", 12, 7);
        try (TestHouse house = open()) {
            Calls calls = house.store().calls();
            assertThat(calls.find("p/m", "h1")).isEmpty();
            calls.keep(call("h1", first));
            calls.keep(call("h1", new Reply.Answered("another", 1, 1)));
        }
        try (TestHouse house = open()) {
            Calls calls = house.store().calls();
            assertThat(calls.find("p/m", "h1")).contains(first);
            assertThat(calls.find("p/m", "h2")).isEmpty();
            assertThat(calls.find("p/other", "h1")).isEmpty();
        }
    }

    private static Calls.Call call(String hash, Reply.Answered answer) {
        return new Calls.Call("p/m", hash, "read-1", "hedges", Instant.parse("2025-01-01T00:00:00Z"), answer, 42);
    }

    @Test
    default void whatIsReservedCountsUntilItIsSettledAndMonthsAndThreadsAreApart() {
        Amount limit = new Amount(100, 1_000);
        Budget budget = new Budget(Amount.UNLIMITED, new Amount(60, 600), limit, Prices.FREE);
        try (TestHouse house = open()) {
            Spending spending = house.store().spending();
            assertThat(spending.reserve("2025-01", "a", new Amount(60, 10), budget))
                    .isEmpty();
            assertThat(spending.reserve("2025-01", "a", new Amount(1, 0), budget))
                    .get()
                    .asString()
                    .contains("thread");
            assertThat(spending.reserve("2025-01", "b", new Amount(41, 0), budget))
                    .get()
                    .asString()
                    .contains("month's");
            assertThat(spending.used("2025-01"))
                    .as("what was refused is not counted")
                    .isEqualTo(new Amount(60, 10));
            assertThat(spending.used("2025-01", "b")).isEqualTo(Amount.ZERO);
            assertThat(spending.reserve("2025-02", "a", new Amount(60, 600), budget))
                    .isEmpty();
            spending.settle("2025-01", "a", new Amount(60, 10), new Amount(4, 1));
            assertThat(spending.reserve("2025-01", "", new Amount(1, 0), budget))
                    .as("for no thread")
                    .isEmpty();
        }
        try (TestHouse house = open()) {
            Spending spending = house.store().spending();
            assertThat(spending.used("2025-01")).isEqualTo(new Amount(5, 1));
            assertThat(spending.used("2025-01", "a")).isEqualTo(new Amount(4, 1));
            assertThat(spending.used("2025-02", "a")).isEqualTo(new Amount(60, 600));
        }
    }

    @Test
    default void manyThatReserveAtOnceNeverGetMoreThanThereIs() throws Exception {
        Budget budget = new Budget(Amount.UNLIMITED, Amount.UNLIMITED, new Amount(50, 0), Prices.FREE);
        try (TestHouse house = open();
                var lanes = Executors.newFixedThreadPool(4)) {
            Spending spending = house.store().spending();
            var all = IntStream.range(0, 40)
                    .<Callable<Boolean>>mapToObj(
                            i -> () -> spending.reserve("2025-01", "t" + i % 3, new Amount(4, 0), budget)
                                    .isEmpty())
                    .toList();
            long granted = 0;
            for (var one : lanes.invokeAll(all)) {
                granted += one.get() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(12);
            assertThat(spending.used("2025-01")).isEqualTo(new Amount(48, 0));
        }
    }
}
