package clew.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifierTest {
    @TempDir
    Path data;

    @BeforeEach
    void twoVersions() {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(TestHouse.debate().toArray(String[]::new));
            house.brief("2020-12-31");
            house.take(TestHouse.answer());
            house.brief("2021-12-31");
        }
    }

    private List<String> faults() {
        try (TestHouse house = TestHouse.open(data)) {
            return house.verify().faults();
        }
    }

    private int tamper(String sql) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("clew.db"));
                Statement s = c.createStatement()) {
            s.execute("PRAGMA foreign_keys = OFF");
            return s.executeUpdate(sql);
        }
    }

    @Test
    void whatCyclesWroteHolds() {
        try (TestHouse house = TestHouse.open(data)) {
            Verifier.Report report = house.verify();

            assertThat(report.faults()).isEmpty();
            assertThat(report.versions()).isEqualTo(2);
            assertThat(report.passages()).isGreaterThan(4);
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            update version set document = cast(replace(cast(document as text), 'within four years', 'within nine years') as blob) where number = 1 | does not have its hash
            update version set document = cast(replace(cast(document as text), '"items":3', '"items":4') as blob) where number = 1 | its head differs
            update version set document = substr(document, 1, 200) where number = 2 | cannot be read
            update version set head = replace(head, '"previous":"', '"previous":"f') where number = 2 | its head differs
            delete from version where number = 1 | is missing before it
            delete from version where number = 2 | belongs to version 2, which does not exist
            update snapshot set bytes = cast(replace(cast(bytes as text), 'four years', 'nine years') as blob) | does not stand in item
            delete from snapshot where cast(bytes as text) like '%within four years%' | does not stand in item
            delete from work where body like '%Ockert%' | not stored with it
            delete from copy where version = 2 | without its copy
            """)
    void whatWasTamperedWithIsNamed(String change, String fault) throws SQLException {
        assertThat(tamper(change)).isPositive();

        assertThat(faults()).anySatisfy(f -> assertThat(f).startsWith("hedges").contains(fault));
    }
}
