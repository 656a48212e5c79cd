package clew;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class AppTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int clew(String... args) {
        return App.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Test
    void saysItsVersionOnStandardOutput() {
        assertThat(clew("--version")).isZero();
        assertThat(out.toString()).startsWith("clew ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(clew("--no-such-option")).isEqualTo(2);
        assertThat(err.toString()).contains("--no-such-option");
        assertThat(out.toString()).isEmpty();
    }
}
