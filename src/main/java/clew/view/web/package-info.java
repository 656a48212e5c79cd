/// The pages that people read. They work without scripts.
/// In: requests from a browser. Out: HTML that shows stored versions and snapshots, never executes them.
/// Must not know: how a brief is written.
@NullMarked
package clew.view.web;

import org.jspecify.annotations.NullMarked;
