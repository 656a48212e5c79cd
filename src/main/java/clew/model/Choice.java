package clew.model;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.net.Address;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which language model a person chose. It says where the key is, never what it is.
///
/// @param model the provider's name for it
/// @param at the address of the service, without a `/` at its end
/// @param keyEnv the variable of the environment that holds the key, if one does
/// @param keyFile the file that holds it, if one does
/// @param inPieces whether answers are sent in pieces, as they are written
public record Choice(
        Provider provider,
        String model,
        String at,
        @Nullable String keyEnv,
        @Nullable String keyFile,
        Budget budget,
        boolean inPieces) {

    /// @throws ClewException in one line, if it cannot be asked like that
    public Choice {
        if (!model.matches("[\\w.:/@+-]{1,120}") || model.contains("..")) {
            throw bad("'" + model + "' is no model's name; take it as the provider writes it");
        }
        if (keyEnv != null && !keyEnv.matches("[A-Za-z_]\\w{0,99}")) {
            throw bad("--key-env wants the name of a variable, such as MY_KEY, and never a key itself");
        }
        at = normal(provider, at);
        Objects.requireNonNull(budget);
        if (keyEnv != null || keyFile != null) {
            Address address = Address.parse(at).orElseThrow();
            if (!address.toString().startsWith("https:") && !address.isLocal()) {
                throw bad("a key is sent to " + address.site() + " over https only; correct --at");
            }
        }
    }

    private static String normal(Provider provider, String written) {
        Address address = Address.parse(written)
                .orElseThrow(() -> bad("--at wants the web address of a service, such as http://localhost:11434/v1"));
        String plain = address.toString();
        if (!plain.equals(address.shown()) || plain.contains("?")) {
            throw bad("--at wants an address without a name, a password or a query; give a key with --key-env");
        }
        plain = plain.replaceFirst("/+$", "");
        return plain.indexOf('/', plain.indexOf("://") + 3) < 0 ? plain + provider.path() : plain;
    }

    private static ClewException bad(String line) {
        return new ClewException(Kind.BAD_INPUT, line);
    }

    /// How audits name it.
    public String name() {
        return provider.word() + "/" + model;
    }

    /// Its host and port, if the person named an address of their own: naming it allows it to be reached.
    public Optional<String> named() {
        return provider.address().filter(at::equals).isPresent()
                ? Optional.empty()
                : Address.parse(at).map(Address::site);
    }

    /// Whether it is on this machine or in a network of one's own.
    public boolean local() {
        return Address.parse(at).orElseThrow().isLocal();
    }
}
