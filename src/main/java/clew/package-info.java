/// Clew follows a debate and writes a versioned, evidence-bound brief of it. [clew.App] wires the rooms.
/// In: commands and requests. Out: what the rooms answer.
/// Must not know: anything a room could know.
@NullMarked
package clew;

import org.jspecify.annotations.NullMarked;
