package clew.model;

import clew.ClewException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/// A model that is asked only while the budget surely allows it: the most that a question may use is counted as
/// used before it is asked, and what it did use takes its place. What may have been used counts as used. One for
/// each cycle.
public final class Budgeted implements LanguageModel {
    private final LanguageModel model;
    private final Budget budget;
    private final Spending spending;
    private final String thread;
    private final InstantSource clock;
    private Amount cycle = Amount.ZERO;

    /// @param thread for whose cycle it is
    public Budgeted(LanguageModel model, Budget budget, Spending spending, String thread, InstantSource clock) {
        this.model = model;
        this.budget = budget;
        this.spending = spending;
        this.thread = thread;
        this.clock = clock;
    }

    @Override
    public String name() {
        return model.name();
    }

    /// What this cycle used so far, with what is reserved.
    public synchronized Amount used() {
        return cycle;
    }

    @Override
    public Reply ask(Prompt prompt) {
        Amount most = budget.prices().amount(prompt.tokensAtMost(), prompt.atMost());
        String month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).toString();
        Optional<String> no = reserve(month, most);
        if (no.isPresent()) {
            return new Reply.None(
                    Reply.Cause.BUDGET,
                    no.get() + " has not enough left for a question of up to " + most.tokens()
                            + " tokens; see 'clew model'");
        }
        Amount used = most;
        try {
            Reply reply = model.ask(prompt);
            used = switch (reply) {
                case Reply.Answered a -> budget.prices().amount(a.tokensIn(), a.tokensOut());
                case Reply.None none -> none.after().paid() ? most : Amount.ZERO;
            };
            return reply;
        } finally {
            settle(month, most, used);
        }
    }

    private synchronized Optional<String> reserve(String month, Amount most) {
        Amount then = cycle.plus(most);
        if (!then.fitsIn(budget.cycle())) {
            return Optional.of("this cycle's budget for the language model");
        }
        try {
            Optional<String> no = spending.reserve(month, thread, most, budget);
            if (no.isEmpty()) {
                cycle = then;
            }
            return no;
        } catch (ClewException e) {
            return Optional.of("what was used so far cannot be looked up (" + e.getMessage() + "), so the budget");
        }
    }

    private synchronized void settle(String month, Amount most, Amount used) {
        cycle = new Amount(cycle.tokens() - most.tokens(), cycle.billionths() - most.billionths()).plus(used);
        try {
            spending.settle(month, thread, most, used);
        } catch (ClewException e) {
            // Then more is counted as used than was, which is the safe side.
        }
    }
}
