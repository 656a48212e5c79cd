/// **Does it say so?** Whether passages support a sentence, word by word, number by number, and why.
/// In: a claim and the passages it is said to rest on. Out: a [clew.evidence.Verdict] with its reasons.
/// Begin reading at [clew.evidence.Support]; words and their opposites come from WordNet.
/// Must not know: who claims it, works, ledgers or briefs.
@NullMarked
package clew.evidence;

import org.jspecify.annotations.NullMarked;
