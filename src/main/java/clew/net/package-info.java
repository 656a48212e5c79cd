/// **Who may be spoken to, and how?** Everything that Clew fetches, it fetches here.
/// In: a [clew.net.Request]. Out: a sealed [clew.net.Answer], its body already counted, unpacked and read whole.
/// [clew.net.Dialer] is the one class that looks names up and opens connections; [clew.net.Web] the one way to it.
/// Must not know: what is fetched, or why.
@NullMarked
package clew.net;

import org.jspecify.annotations.NullMarked;
