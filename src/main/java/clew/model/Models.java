package clew.model;

import java.util.Optional;

/// The language model that a person chose, ready to be asked.
public interface Models {
    /// Where the choice is kept.
    Choices choices();

    /// What was used so far.
    Spending spending();

    /// Looks whether the key that a choice names can be had.
    ///
    /// @throws clew.ClewException in one line, if it cannot
    void requireKey(Choice choice);

    /// The chosen model for one cycle of a thread: its answers are recorded and found again, it is asked with
    /// patience and within the budget. Nothing if none is chosen. One without its key answers nothing, and says
    /// why.
    ///
    /// @throws clew.ClewException if the choice cannot be read
    Optional<LanguageModel> of(String thread);

    /// The record of what the chosen model answered, without the model. Nothing if none is chosen.
    ///
    /// @throws clew.ClewException if the choice cannot be read
    Optional<LanguageModel> replay();

    /// The chosen model without the record, so that it is really asked.
    ///
    /// @throws clew.ClewException if the choice cannot be read
    Optional<LanguageModel> unrecorded(String thread);
}
