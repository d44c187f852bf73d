package air.cli;

import air.taste.Dimension;
import air.taste.TasteProfile;
import air.text.Figures;

/** A taste profile as text. */
final class ProfileText {
    private ProfileText() {}

    static String of(TasteProfile profile) {
        Table sheet = Table.facts();
        sheet.fact("Principles", String.join("\n", profile.principles()));
        sheet.fact(Dimension.PALETTE_TENDENCY.title(), profile.paletteTendency());
        sheet.fact(Dimension.COMPOSITIONAL_STYLE.title(), profile.compositionalStyle());
        sheet.fact(Dimension.EMOTIONAL_REGISTER.title(), profile.emotionalRegister());
        sheet.fact(Dimension.TEXTURE_FEEL.title(), profile.textureFeel());
        sheet.fact(Dimension.AVOID_LIST.title(), String.join(", ", profile.avoidList()));
        sheet.fact("References", Figures.count(profile.exemplars().size(), "picture") + " in it");
        return sheet.text();
    }
}
