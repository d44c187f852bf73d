package air.studio;

import air.taste.Critic;
import air.taste.TasteReader;

/** What the embedded engine reads and judges with: it needs no vision model and costs nothing. */
public record OwnCritic(TasteReader reader, Critic critic) {}
