/// Clew follows a debate and writes a versioned, evidence-bound brief of it. [clew.App] wires the rooms.
@NullMarked
package clew;

import org.jspecify.annotations.NullMarked;
