/// Where everything is kept: SQLite by default, PostgreSQL by one setting, one SQL text for both.
/// In and out: the values of the rooms, through the contracts that those rooms declare.
/// The only package that knows JDBI, Flyway and `java.sql`.
/// Must not know: why anything is stored.
@NullMarked
package clew.store;

import org.jspecify.annotations.NullMarked;
