/**
 * What other programs say in a picture's file about how they made it: right or unknown. Each program has a reader that
 * knows it by its own marks and takes only what is where that program puts it. May import nothing. Start at
 * {@link air.provenance.foreign.ForeignPrograms}.
 */
package air.provenance.foreign;
