package clew.ledger;

import clew.time.EdtfDate;
import java.util.List;

/// Something that works tell of the time before them.
///
/// @param id stable: `h` and ten hexadecimal digits of the passage that tells it best
/// @param date when it happened, as precise as that passage has it
/// @param tellings who tells it, the best first; at least one
/// @param origins how many of the works that tell it, at least, owe nothing to another
public record Recalled(String id, EdtfDate date, List<Telling> tellings, int origins) {
    public Recalled {
        tellings = List.copyOf(tellings);
    }

    /// The ids of the works that tell it, each once.
    public List<String> works() {
        return tellings.stream().map(Telling::work).distinct().toList();
    }
}
