package air.cli;

import air.taste.Dimension;
import air.taste.TasteProfile;

/** A taste profile for people to read. */
final class ProfileText {
    private ProfileText() {}

    static String of(TasteProfile profile) {
        Sheet sheet = new Sheet();
        sheet.line("Principles", String.join("\n", profile.principles()));
        sheet.line(Dimension.PALETTE_TENDENCY.title(), profile.paletteTendency());
        sheet.line(Dimension.COMPOSITIONAL_STYLE.title(), profile.compositionalStyle());
        sheet.line(Dimension.EMOTIONAL_REGISTER.title(), profile.emotionalRegister());
        sheet.line(Dimension.TEXTURE_FEEL.title(), profile.textureFeel());
        sheet.line(Dimension.AVOID_LIST.title(), String.join(", ", profile.avoidList()));
        sheet.line("References", Figures.count(profile.exemplars().size(), "picture") + " in it");
        return sheet.text();
    }
}
