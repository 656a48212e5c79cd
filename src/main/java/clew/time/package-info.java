/// **When?** Dates that are only as precise as they are known, and the expressions of time in a text.
/// In: what a feed or a text says. Out: [clew.time.EdtfDate], [clew.time.TimeExpression]. Begin at
/// [clew.time.TimeExpressions]; what a phrase means stands in the tables of the `Rules` classes.
/// Must not know: anything of the house.
@NullMarked
package clew.time;

import org.jspecify.annotations.NullMarked;
