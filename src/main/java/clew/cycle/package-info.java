/// **When and how does it run?** One round: resolve, place, read, compare, write, check, append.
/// In: a thread and an as-of time. Out: a sealed [clew.cycle.CycleOutcome].
/// [clew.cycle.CycleRunner#run] reads as the product's sentence.
/// Must not know: which store, writer or reader it was given.
@NullMarked
package clew.cycle;

import org.jspecify.annotations.NullMarked;
