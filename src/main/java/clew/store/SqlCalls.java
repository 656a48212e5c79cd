package clew.store;

import clew.model.Calls;
import clew.model.Reply;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

final class SqlCalls implements Calls {
    private final Jdbi jdbi;
    private final Failures failures;

    SqlCalls(Jdbi jdbi, Failures failures) {
        this.jdbi = jdbi;
        this.failures = failures;
    }

    @Override
    public Optional<Reply.Answered> find(String model, String hash) {
        return failures.mapped(() -> jdbi.withHandle(h -> h.createQuery(
                        "SELECT answer, tokens_in, tokens_out FROM model_call WHERE model = :model AND hash = :hash")
                .bind("model", model)
                .bind("hash", hash)
                .map((r, c) ->
                        new Reply.Answered(r.getString("answer"), r.getLong("tokens_in"), r.getLong("tokens_out")))
                .findOne()));
    }

    @Override
    public void keep(Call call) {
        failures.mapped(() -> jdbi.useHandle(h -> h.createUpdate(
                        "INSERT INTO model_call (model, hash, form, thread, asked_at, answer, tokens_in, tokens_out, cost)"
                                + " VALUES (:model, :hash, :form, :thread, :at, :answer, :in, :out, :cost)"
                                + " ON CONFLICT (model, hash) DO NOTHING")
                .bind("model", call.model())
                .bind("hash", call.hash())
                .bind("form", call.form())
                .bind("thread", call.thread())
                .bind("at", call.at().toEpochMilli())
                .bind("answer", call.answer().text())
                .bind("in", call.answer().tokensIn())
                .bind("out", call.answer().tokensOut())
                .bind("cost", call.billionths())
                .execute()));
    }
}
