package clew.net;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.util.zip.DataFormatException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/// Says in one plain line what went wrong between us and a server.
final class Trouble {
    private Trouble() {}

    static Answer of(IOException e, Address at, Limits limits) {
        if (Thread.currentThread().isInterrupted()) {
            return new Answer.Failed("stopped");
        }
        return switch (e) {
            case Body.Unkept u ->
                new Answer.Failed("what " + at.host() + " sent cannot be kept in the folder "
                        + System.getProperty("java.io.tmpdir")
                        + " of this machine: make room there, or let us write there");
            case NotAllowed n -> new Answer.Barred(String.valueOf(n.getMessage()));
            case UnknownHostException u -> Answer.Failed.unreached("there is no server named " + at.host());
            case TooMuch t ->
                new Answer.Refused(at.shown() + " is larger than " + limits.size() + ", or packed to burst");
            case Unpacking.UnknownPacking u ->
                new Answer.Refused(at.host() + " packs its answer in a way that was not asked for");
            case SSLPeerUnverifiedException s ->
                new Answer.Failed(at.host() + " shows the certificate of another server; nothing was read");
            case SSLException s ->
                new Answer.Failed(at.host() + " has no certificate that can be trusted; nothing was read");
            case InterruptedIOException i -> tooSlow(at, limits);
            case ConnectException c -> Answer.Failed.unreached(at.site() + " takes no connections");
            case NoRouteToHostException n -> Answer.Failed.unreached(at.site() + " cannot be reached");
            case EOFException f -> new Answer.Failed(at.host() + " broke off in the middle of its answer");
            case ZipException z -> new Answer.Failed("what " + at.host() + " packed cannot be unpacked");
            case ProtocolException p
            when "unexpected end of stream".equals(p.getMessage()) ->
                new Answer.Failed(at.host() + " broke off in the middle of its answer");
            case ProtocolException p -> new Answer.Failed(at.host() + " does not answer as a web server does");
            default ->
                e.getCause() instanceof DataFormatException
                        ? new Answer.Failed("what " + at.host() + " packed cannot be unpacked")
                        : new Answer.Failed(at.host() + " broke off, or does not answer as a web server does");
        };
    }

    static Answer tooSlow(Address at, Limits limits) {
        return new Answer.Failed(
                at.host() + " did not answer in full within " + limits.time().toSeconds() + " seconds");
    }
}
