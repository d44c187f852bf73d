/**
 * The loop: prompt, image, critique, gate, and again, until the picture is accepted. No ImageJ, Swing, network or
 * files, and no clock but the one passed in. May import {@code model, taste}. Start at {@link air.loop.TasteLoop}.
 */
package air.loop;
