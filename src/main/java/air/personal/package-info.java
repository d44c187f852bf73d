/**
 * The personal judge: what can be learnt from what this artist chose, approved and rated, and whether it is known well
 * enough to say so. May import {@code files, loop, model, store, taste, text}. Start at
 * {@link air.personal.PersonalJudge}.
 */
package air.personal;
