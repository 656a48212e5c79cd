/// **Where does it belong?** A thread is a question followed over time.
/// In: works. Out: a [clew.thread.Placement] for each: in scope or set aside, with a score and the reason.
/// Must not know: what a work claims or how a brief is written.
@NullMarked
package clew.thread;

import org.jspecify.annotations.NullMarked;
