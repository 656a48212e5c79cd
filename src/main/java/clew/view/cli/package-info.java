/// The command line: parses, calls, prints; maps every failure to one line and an exit code.
/// In: arguments. Out: 0 done, 1 failed, 2 bad usage or input.
/// Must not know: SQL, HTML, rules of matching.
@NullMarked
package clew.view.cli;

import org.jspecify.annotations.NullMarked;
