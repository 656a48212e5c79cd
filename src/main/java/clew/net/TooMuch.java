package clew.net;

import java.io.IOException;

/// More was sent, or more came out of what was packed, than one answer may hold.
final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
}
