package clew.net;

import java.net.UnknownHostException;

/// Something that Clew does not reach on purpose. It is an [UnknownHostException] because the client lets one through
/// from a look-up as it is.
final class NotAllowed extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    /// @param line one line: what, why
    NotAllowed(String line) {
        super(line);
    }
}
