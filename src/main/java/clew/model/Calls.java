package clew.model;

import java.time.Instant;
import java.util.Optional;

/// The record of what models answered, kept over restarts. Safe for use by several threads.
public interface Calls {
    /// What a model answered to the prompt of that hash.
    Optional<Reply.Answered> find(String model, String hash);

    /// Keeps a call, at once. An earlier one of the same model and prompt stays as it is.
    void keep(Call call);

    /// One question and its answer. The texts of the question are not kept: the same items make them again.
    ///
    /// @param model its name
    /// @param hash of the prompt
    /// @param form of the prompt
    /// @param thread for whose cycle it was
    /// @param billionths what it cost
    record Call(
            String model,
            String hash,
            String form,
            String thread,
            Instant at,
            Reply.Answered answer,
            long billionths) {}
}
