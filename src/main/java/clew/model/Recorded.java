package clew.model;

import clew.ClewException;
import java.time.InstantSource;
import java.util.Optional;

/// A model whose answers are kept at once and found again, so that nothing is paid twice, whenever a cycle breaks
/// off.
public final class Recorded implements LanguageModel {
    private final LanguageModel model;
    private final Calls calls;
    private final Prices prices;
    private final String thread;
    private final InstantSource clock;

    /// @param thread for whose cycle it is
    public Recorded(LanguageModel model, Calls calls, Prices prices, String thread, InstantSource clock) {
        this.model = model;
        this.calls = calls;
        this.prices = prices;
        this.thread = thread;
        this.clock = clock;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public Reply ask(Prompt prompt) {
        String hash = prompt.hash();
        try {
            Optional<Reply.Answered> known = calls.find(name(), hash);
            if (known.isPresent()) {
                return known.get();
            }
            Reply reply = model.ask(prompt);
            if (reply instanceof Reply.Answered a) {
                long cost = prices.amount(a.tokensIn(), a.tokensOut()).billionths();
                calls.keep(new Calls.Call(name(), hash, prompt.form(), thread, clock.instant(), a, cost));
            }
            return reply;
        } catch (ClewException e) {
            return new Reply.None(Reply.Cause.NOT_RECORDED, "the record of answers cannot be used: " + e.getMessage());
        }
    }
}
