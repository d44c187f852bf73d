/**
 * The programs that drew the reference sets of {@code sample-data}: paper, ink, plates and brushes, and the subjects
 * painted with them. Uses nothing but the JDK, above all nothing of the embedded engine, so that the engine meets these
 * pictures as it meets anybody's. Of {@code Math} only the exact functions are used, the others come from
 * {@code StrictMath}, so that the pictures are the same on every machine. Start at {@link air.samples.Samples}.
 */
package air.samples;
