package clew.store;

import clew.model.Amount;
import clew.model.Budget;
import clew.model.Spending;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// An amount is added first and looked at then, in one transaction: the row it was added to is held meanwhile, so
/// two that reserve at once come one after the other on every database.
final class SqlSpending implements Spending {
    /// Under which all threads are counted together; no thread can have that name.
    private static final String ALL = "*";

    private final Jdbi jdbi;
    private final Failures failures;

    SqlSpending(Jdbi jdbi, Failures failures) {
        this.jdbi = jdbi;
        this.failures = failures;
    }

    @Override
    public Amount used(String month) {
        return used(month, ALL);
    }

    @Override
    public Amount used(String month, String thread) {
        return failures.mapped(() -> jdbi.withHandle(h -> used(h, month, thread)));
    }

    @Override
    public Optional<String> reserve(String month, String thread, Amount amount, Budget budget) {
        return failures.mapped(() -> jdbi.inTransaction(h -> {
            if (!add(h, month, ALL, amount).fitsIn(budget.month())) {
                h.rollback();
                return Optional.of("this month's budget for the language model");
            }
            if (!add(h, month, thread, amount).fitsIn(budget.thread())) {
                h.rollback();
                return Optional.of("this thread's budget of the month for the language model");
            }
            return Optional.<String>empty();
        }));
    }

    @Override
    public void settle(String month, String thread, Amount reserved, Amount used) {
        Amount more = new Amount(used.tokens() - reserved.tokens(), used.billionths() - reserved.billionths());
        failures.mapped(() -> jdbi.useTransaction(h -> {
            add(h, month, ALL, more);
            add(h, month, thread, more);
        }));
    }

    private static Amount add(Handle h, String month, String thread, Amount amount) {
        h.createUpdate("INSERT INTO model_use (month, thread, tokens, cost) VALUES (:month, :thread, :tokens, :cost)"
                        + " ON CONFLICT (month, thread) DO UPDATE SET tokens = model_use.tokens + excluded.tokens,"
                        + " cost = model_use.cost + excluded.cost")
                .bind("month", month)
                .bind("thread", thread)
                .bind("tokens", amount.tokens())
                .bind("cost", amount.billionths())
                .execute();
        return used(h, month, thread);
    }

    private static Amount used(Handle h, String month, String thread) {
        return h.createQuery("SELECT tokens, cost FROM model_use WHERE month = :month AND thread = :thread")
                .bind("month", month)
                .bind("thread", thread)
                .map((r, c) -> new Amount(r.getLong("tokens"), r.getLong("cost")))
                .findOne()
                .orElse(Amount.ZERO);
    }
}
