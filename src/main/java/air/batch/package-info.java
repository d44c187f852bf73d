/**
 * Many prompts: a prompts file in, two judged iterations of each picture out, resumable at any point. May touch studio,
 * store, provenance, taste, files, text and model. Start at {@link air.batch.Batch}.
 */
package air.batch;
