package clew.brief;

import clew.ledger.Ledger;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Writes a draft from what the thread knows. Whatever it writes passes the same [Gate].
public interface Writer {
    /// Writes the draft of a version.
    Draft write(Ledger ledger, Assignment assignment);

    /// What a version is written for.
    ///
    /// @param version its number
    /// @param asOf its day
    /// @param days the as-of days of all versions up to this one, by number
    /// @param page the text of a page snapshot, by hash
    /// @param rejected what a person does not want printed, so that something else may be told in its place
    /// @param check what will be asked of every sentence
    record Assignment(
            int version,
            LocalDate asOf,
            Map<Integer, LocalDate> days,
            Function<String, Optional<String>> page,
            Predicate<Sentence> rejected,
            Check check) {
        /// The day before which everything is old news; none for a first version.
        public Optional<LocalDate> previousDay() {
            return Optional.ofNullable(days.get(version - 1));
        }

        /// The day of the version that first knew of something.
        public LocalDate day(int since) {
            return days.getOrDefault(since, asOf);
        }
    }

    /// What a writer may ask before it proposes a sentence. It will be asked again whatever the writer does.
    @FunctionalInterface
    interface Check {
        /// Why a sentence would not be printed; empty if it would.
        ///
        /// @param speaker the voice it is put in the mouth of; empty for none
        Optional<String> fault(Sentence sentence, String speaker);
    }
}
