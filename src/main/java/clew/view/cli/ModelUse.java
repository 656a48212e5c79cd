package clew.view.cli;

import clew.model.Amount;
import clew.model.Budget;
import clew.model.Choice;
import clew.model.Prices;
import clew.model.Spending;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/// What the chosen language model may use in a cycle, and what it did.
///
/// @param before what the thread had used in the month when the cycle began
record ModelUse(Spending spending, Choice choice, String month, String thread, Amount before) {
    /// The use that begins now, if a model is chosen.
    static Optional<ModelUse> begin(House house, String thread) {
        String month = month(house);
        Spending spending = house.models().spending();
        return house.models()
                .choices()
                .now()
                .map(choice -> new ModelUse(spending, choice, month, thread, spending.used(month, thread)));
    }

    static String month(House house) {
        return YearMonth.from(house.clock().instant().atOffset(ZoneOffset.UTC)).toString();
    }

    /// One line for before the cycle.
    String allowed() {
        Amount most = choice.budget().cycle();
        return choice.name() + " may use "
                + (most.equals(Amount.UNLIMITED) ? "what it needs" : limit(most, choice.budget()))
                + " in this cycle; what it answered before costs nothing.";
    }

    /// One line for afterwards; what doubtful answers may have cost is counted.
    String used() {
        Amount now = spending.used(month, thread);
        Amount used = new Amount(now.tokens() - before.tokens(), now.billionths() - before.billionths());
        return choice.name() + " used " + shown(used, choice.budget()) + " for it; this thread used "
                + shown(now, choice.budget()) + " in " + month + ".";
    }

    static String limit(Amount most, Budget budget) {
        return most.equals(Amount.UNLIMITED) ? "no limit" : "at most " + shown(most, budget);
    }

    /// Tokens and money, as far as they are limited and have a price.
    static String shown(Amount amount, Budget budget) {
        String tokens =
                amount.tokens() == Long.MAX_VALUE ? "" : String.format(Locale.ROOT, "%,d tokens", amount.tokens());
        String money = amount.billionths() == Long.MAX_VALUE || budget.prices().equals(Prices.FREE)
                ? ""
                : Prices.money(amount.billionths()) + " of money";
        return tokens + (tokens.isEmpty() || money.isEmpty() ? "" : ", ") + money;
    }
}
