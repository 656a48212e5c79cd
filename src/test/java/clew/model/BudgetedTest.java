package clew.model;

import static org.assertj.core.api.Assertions.assertThat;

import clew.store.Store;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Budgets, against a service that keeps books of its own: what it really charges is compared with the limits.
class BudgetedTest {
    private static final Prices PRICES = new Prices(2_500_000_000L, 10_000_000_000L);
    private static final Budget BUDGET = new Budget(
            new Amount(9_000, Prices.billionths(new BigDecimal("0.05"))),
            new Amount(25_000, Long.MAX_VALUE),
            new Amount(55_000, Prices.billionths(new BigDecimal("0.20"))),
            PRICES);

    @TempDir
    Path folder;

    /// What a service charges, by cycle, by thread and month, and by month.
    private static final class Books {
        private final Map<String, Amount> charged = new HashMap<>();
        private final List<String> exceeded = new ArrayList<>();

        synchronized void charge(String cycle, String thread, String month, Amount amount) {
            charge(cycle, amount, BUDGET.cycle());
            charge(thread + " " + month, amount, BUDGET.thread());
            charge(month, amount, BUDGET.month());
        }

        private void charge(String account, Amount amount, Amount limit) {
            Amount now = charged.merge(account, amount, Amount::plus);
            if (!now.fitsIn(limit)) {
                exceeded.add(account + ": " + now + " of " + limit);
            }
        }
    }

    /// A service that answers, fails, and charges, all by chance; it charges no more than a question can come to.
    private record Service(Random chance, Books books, String cycle, String thread, String month)
            implements LanguageModel {
        @Override
        public String name() {
            return "test/chance";
        }

        @Override
        public Reply ask(Prompt prompt) {
            long in;
            long out;
            int fate;
            synchronized (chance) {
                in = 1 + (long) (chance.nextDouble() * (prompt.tokensAtMost() - 1));
                out = 1 + chance.nextInt(prompt.atMost());
                fate = chance.nextInt(10);
            }
            if (fate < 2) {
                return new Reply.None(Reply.Cause.AWAY, "busy", new Reply.After(true, null, false));
            }
            books.charge(cycle, thread, month, PRICES.amount(in, out));
            return switch (fate) {
                case 2, 3 -> new Reply.None(Reply.Cause.GARBLED, "half of it", Reply.After.PAID);
                case 4 -> throw new IllegalStateException("what should never happen");
                default -> new Reply.Answered("well", in, out);
            };
        }
    }

    /// How often each scope said no.
    private enum No {
        CYCLE,
        THREAD,
        MONTH
    }

    private record Outcome(Books books, Map<No, Integer> refusals, Spending spending) {}

    /// Runs cycles of three threads, up to three questions at once, some of them cut off in the middle; the months
    /// pass.
    private Outcome run(int cycles, Store store, UnaryOperator<Spending> faulty) throws Exception {
        Random chance = new Random(20_250_101);
        Books books = new Books();
        Spending spending = faulty.apply(store.spending());
        Map<No, Integer> refusals = new EnumMap<>(No.class);
        try (ExecutorService lanes = Executors.newFixedThreadPool(3)) {
            for (int c = 0; c < cycles; c++) {
                String thread = "thread-" + chance.nextInt(3);
                Instant now = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(86_400L * c);
                String month = now.toString().substring(0, 7);
                Service service = new Service(chance, books, "cycle " + c, thread, month);
                LanguageModel model = new Budgeted(service, BUDGET, spending, thread, () -> now);
                List<Callable<Reply>> questions = new ArrayList<>();
                for (int q = 1 + chance.nextInt(4); q > 0; q--) {
                    Prompt prompt =
                            new Prompt("f", "i", "m".repeat(chance.nextInt(3_000)), "", 1 + chance.nextInt(900));
                    questions.add(() -> model.ask(prompt));
                }
                for (var reply : lanes.invokeAll(questions)) {
                    if (reply.state() == java.util.concurrent.Future.State.SUCCESS
                            && reply.get() instanceof Reply.None none
                            && none.cause() == Reply.Cause.BUDGET) {
                        No no = none.why().startsWith("this cycle")
                                ? No.CYCLE
                                : none.why().startsWith("this thread") ? No.THREAD : No.MONTH;
                        refusals.merge(no, 1, Integer::sum);
                    }
                }
                if (chance.nextInt(20) == 0) {
                    cutOff(spending, books, "broken " + c, thread, month);
                }
            }
        }
        return new Outcome(books, refusals, spending);
    }

    /// The program ends while a question is under way.
    private static void cutOff(Spending spending, Books books, String cycle, String thread, String month) {
        Amount most = PRICES.amount(2_000, 500);
        if (spending.reserve(month, thread, most, BUDGET).isEmpty()) {
            books.charge(cycle, thread, month, most);
        }
    }

    @Test
    void noBudgetIsExceededInAThousandCyclesThatFail() throws Exception {
        try (Store store = Store.open(folder, null)) {
            Outcome outcome = run(1_000, store, s -> s);
            assertThat(outcome.books.exceeded).isEmpty();
            assertThat(outcome.refusals).as("each limit was met").containsOnlyKeys(No.values());
            outcome.books.charged.forEach((account, charged) -> {
                if (account.matches("\\d{4}-\\d\\d")) {
                    assertThat(charged.fitsIn(outcome.spending.used(account)))
                            .as("no less is counted than was charged")
                            .isTrue();
                }
            });
        }
    }

    @Test
    void theBooksNoticeWhatIsNotCounted() throws Exception {
        try (Store store = Store.open(folder, null)) {
            assertThat(run(120, store, Forgetful::new).books.exceeded)
                    .as("failures that are not counted")
                    .isNotEmpty();
        }
    }

    /// Counts nothing of what gave no answer to count, as if it had cost nothing.
    private record Forgetful(Spending spending) implements Spending {
        @Override
        public Amount used(String month) {
            return spending.used(month);
        }

        @Override
        public Amount used(String month, String thread) {
            return spending.used(month, thread);
        }

        @Override
        public Optional<String> reserve(String month, String thread, Amount amount, Budget budget) {
            return spending.reserve(month, thread, amount, budget);
        }

        @Override
        public void settle(String month, String thread, Amount reserved, Amount used) {
            spending.settle(month, thread, reserved, used.equals(reserved) ? Amount.ZERO : used);
        }
    }

    @Test
    void nothingIsAskedThatMayBeTooMuchAndWhatWasNotUsedIsFree() {
        try (Store store = Store.open(folder, null)) {
            List<Prompt> asked = new ArrayList<>();
            LanguageModel one = new Scripted(p -> {
                asked.add(p);
                return new Reply.Answered("well", 10, 1);
            });
            Prompt prompt = new Prompt("f", "i", "m", "", 100);
            Amount most = Prices.FREE.amount(prompt.tokensAtMost(), prompt.atMost());
            Budget tight = new Budget(most, Amount.UNLIMITED, Amount.UNLIMITED, Prices.FREE);
            Budgeted model = new Budgeted(one, tight, store.spending(), "a", () -> Instant.EPOCH);
            assertThat(model.ask(prompt)).isInstanceOf(Reply.Answered.class);
            assertThat(model.used()).isEqualTo(new Amount(11, 0));
            assertThat(store.spending().used("1970-01", "a")).isEqualTo(new Amount(11, 0));
            assertThat(((Reply.None) model.ask(prompt)).cause()).isEqualTo(Reply.Cause.BUDGET);
            assertThat(asked).hasSize(1);
            assertThat(new Budgeted(one, tight, store.spending(), "a", () -> Instant.EPOCH).ask(prompt))
                    .as("the next cycle")
                    .isInstanceOf(Reply.Answered.class);
        }
    }

    @Test
    void whereTheLedgerCannotBeReadNobodyIsAsked() {
        Store store = Store.open(folder, null);
        Spending closed = store.spending();
        store.close();
        LanguageModel never = new Scripted(p -> {
            throw new AssertionError("was asked");
        });
        Reply.None none = (Reply.None) new Budgeted(never, Budget.DEFAULT, closed, "a", () -> Instant.EPOCH)
                .ask(new Prompt("f", "i", "m", "", 1));
        assertThat(none.cause()).isEqualTo(Reply.Cause.BUDGET);
        assertThat(none.why()).hasLineCount(1).contains("cannot be looked up");
    }

    @Test
    void moneyIsCountedUpwardsAndSumsDoNotOverflow() {
        assertThat(new Prices(1, 0).amount(1, 0).billionths()).isEqualTo(1);
        assertThat(PRICES.amount(1_000_000, 0).billionths()).isEqualTo(2_500_000_000L);
        assertThat(Amount.UNLIMITED.plus(new Amount(1, 1))).isEqualTo(Amount.UNLIMITED);
        assertThat(new Prices(Long.MAX_VALUE, 1).amount(Long.MAX_VALUE, 1).billionths())
                .isEqualTo(Long.MAX_VALUE);
    }
}
