/**
 * Many prompts: a prompts file in, two judged rounds for each prompt out, resumable at any point. May import
 * {@code create, files, loop, model, provenance, store, studio, taste, text}. Start at {@link air.batch.Batch}.
 */
package air.batch;
