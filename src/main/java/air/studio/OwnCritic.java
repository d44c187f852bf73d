package air.studio;

import air.taste.Critic;
import air.taste.TasteReader;

/** The embedded engine as reader and critic, which needs no vision model and costs nothing. */
public record OwnCritic(TasteReader reader, Critic critic) {}
