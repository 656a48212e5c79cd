/// **What is it, and who speaks?** Several addresses may be copies of one work; one person may sign with several names.
/// In: items. Out: [clew.work.Work] with its copies, the pages about it, its status over time; [clew.work.Voice].
/// Every match says Same, Distinct or Unsure and a *because* that a person can read.
/// Must not know: threads, claims, briefs.
@NullMarked
package clew.work;

import org.jspecify.annotations.NullMarked;
