/**
 * What other programs say in a picture's file of how they made it: right or unknown. Each program has a reader that
 * knows it by its own marks and takes only what stands where that program puts it. Touches no other room. Start at
 * {@link air.provenance.foreign.ForeignPrograms}.
 */
package air.provenance.foreign;
